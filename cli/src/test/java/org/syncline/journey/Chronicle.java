package org.syncline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.syncline.engine.Run;

/// What happened, and what each step counted, for a person to read.
public final class Chronicle {

    static final Path FOLDER = Path.of("src/test/resources/org/syncline/journey");

    private final List<String> text = new ArrayList<>();
    private final Set<String> untold;

    /// @param untold counters that are not told, because they come out otherwise every time
    public Chronicle(String title, Set<String> untold) {
        this.untold = untold;
        text.add("# %s\n".formatted(title));
    }

    /// Runs in which nothing was counted are of interest only if they did not go well.
    public void tell(String what, List<Run> runs) {
        text.add("\n## %s\n\n".formatted(what));
        for (var run : runs) {
            var counters = new TreeMap<>(Played.outcome(run).counters().all());
            counters.keySet().removeAll(untold);
            if (!counters.isEmpty() || !run.result().code().equals("success")) {
                text.add("- %s, %s: %s %s\n"
                        .formatted(run.connector(), run.profile(), run.result().code(), counters));
            }
        }
    }

    /// With `-Dgolden.write` the file is written anew; the difference is for a person to read.
    public void compare(String file) throws IOException {
        var golden = FOLDER.resolve(file);
        var told = String.join("", text);
        if (System.getProperty("golden.write") != null) {
            Files.createDirectories(FOLDER);
            Files.writeString(golden, told);
        }
        assertThat(told).isEqualTo(Files.readString(golden));
    }
}
