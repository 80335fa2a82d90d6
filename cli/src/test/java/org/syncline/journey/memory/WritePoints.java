package org.syncline.journey.memory;

import java.util.SortedSet;
import java.util.TreeSet;

/// Every point at which import, synchronization and export write the state of objects: step, table, operations.
/// The one place where they are named; whoever writes at another adds it here, and the soak cuts the engine off
/// there.
public final class WritePoints {

    public static final SortedSet<String> ALL = parsed("""
            import: connector update
            import: cs_blob delete insert update
            import: cs_object delete insert update
            import: cs_ref delete insert update
            import: cs_set delete insert update
            import: find delete insert update
            import: join_key delete insert
            import: object_error delete
            import: watermark insert update
            sync: connector update
            sync: cs_blob delete insert update
            sync: cs_link delete insert update
            sync: cs_object delete insert update
            sync: cs_ref delete insert update
            sync: cs_set delete insert update
            sync: cs_settled delete insert
            sync: find delete insert update
            sync: join_key delete insert
            sync: mv_blob delete insert update
            sync: mv_object delete insert update
            sync: mv_ref delete insert
            sync: mv_set delete insert update
            sync: object_error delete insert update
            export: cs_blob update
            export: cs_object update
            export: cs_ref update
            export: cs_set update
            export: cs_settled delete
            export: export_batch delete insert
            export: export_batch_object delete insert
            export: object_error delete insert
            """);

    private WritePoints() {}

    private static SortedSet<String> parsed(String text) {
        var points = new TreeSet<String>();
        text.lines().forEach(line -> {
            var words = line.split(" ", -1);
            for (int i = 2; i < words.length; i++) {
                points.add(words[0] + " " + words[1] + " " + words[i]);
            }
        });
        return points;
    }
}
