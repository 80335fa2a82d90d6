package org.syncline.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Gives one section of a YAML file another content and leaves all else as it was written: comments, order, blanks,
/// line ends, and what stays of the section.
///
/// What comes out is read again: if it did not say what it is to say, and otherwise what it said before, it would not
/// be given out.
final class SectionText {

    private static final int ALL = 0;

    private SectionText() {}

    /// @param key of the section, at the top of the file
    static SectionEdit with(String text, String key, Wanted wanted) {
        var whole = text.endsWith("\n") || text.isEmpty() ? text : text + (text.contains("\r\n") ? "\r\n" : "\n");
        var read = WrittenText.read(whole).orElse(null);
        if (read == null || !(read.root() instanceof Written.Mapping root)) {
            return new SectionEdit.Untouchable(ALL, "The file cannot be read");
        }
        if (whole.replace("\r\n", "").indexOf('\r') >= 0) {
            return new SectionEdit.Untouchable(ALL, "Lines of the file end in a way that no editor of today writes");
        }
        var inTheWay = new ArrayList<SectionEdit.Untouchable>();
        var patch = new SectionPatch(read, inTheWay);
        var entry = root.entries().get(key);
        var changes = entry == null ? added(read, root, key, wanted, patch) : patch.changes(entry.value(), wanted);
        if (!inTheWay.isEmpty()) {
            return inTheWay.getFirst();
        }
        var young = SectionPatch.changed(whole, 0, whole.length(), changes);
        return young.equals(whole) ? new SectionEdit.Written(text, List.of()) : proved(read, young, key, wanted);
    }

    private static List<SectionPatch.Change> added(
            WrittenText.Read read, Written.Mapping root, String key, Wanted wanted, SectionPatch patch) {
        if (wanted instanceof Wanted.Mapping(var entries, var _, var _) && entries.isEmpty()) {
            return List.of();
        }
        if (read.isFlow(root)) {
            return patch.stuck(
                    root.start(), "The file is written in brackets, and says nothing of '%s'".formatted(key));
        }
        int at = read.lineEnd(root.end());
        return List.of(new SectionPatch.Change(at, at, section(key, wanted, read.lineBreak())));
    }

    private static String section(String key, Wanted wanted, String lineBreak) {
        if (!(wanted instanceof Wanted.Items(var items))) {
            return key + ": " + Saying.line(wanted) + lineBreak;
        }
        var text = new StringBuilder(key).append(':').append(lineBreak);
        items.forEach(
                item -> text.append("  - ").append(Saying.line(item.value())).append(lineBreak));
        return text.toString();
    }

    private static SectionEdit proved(WrittenText.Read before, String young, String key, Wanted wanted) {
        var after = WrittenText.read(young).orElse(null);
        if (after == null
                || !others(before.root(), key).equals(others(after.root(), key))
                || !says(after.root(), key, wanted)) {
            return new SectionEdit.Untouchable(ALL, "The file is written in a way that no form can change");
        }
        var gone = new ArrayList<>(before.commentTexts());
        after.commentTexts().forEach(gone::remove);
        return new SectionEdit.Written(young, gone);
    }

    private static boolean says(Written root, String key, Wanted wanted) {
        return root instanceof Written.Mapping(var _, var _, var entries)
                && entries.get(key) instanceof Written.Entry(var _, var value)
                && Saying.says(value, wanted);
    }

    /// What all but that section says.
    private static Map<String, Object> others(Written root, String key) {
        var others = new LinkedHashMap<String, Object>();
        if (root instanceof Written.Mapping(var _, var _, var entries)) {
            entries.forEach((other, entry) -> {
                if (!other.equals(key)) {
                    others.put(other, plain(entry.value()));
                }
            });
        }
        return others;
    }

    private static Object plain(Written piece) {
        return switch (piece) {
            case Written.Scalar(var _, var _, var text) -> text;
            case Written.Items(var _, var _, var items) ->
                items.stream().map(SectionText::plain).toList();
            case Written.Mapping(var _, var _, var entries) -> plain(entries);
        };
    }

    private static Object plain(SequencedMap<String, Written.Entry> entries) {
        var plain = new LinkedHashMap<String, Object>();
        entries.forEach((key, entry) -> plain.put(key, plain(entry.value())));
        return plain;
    }
}
