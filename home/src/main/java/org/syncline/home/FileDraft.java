package org.syncline.home;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.syncline.configuration.ConfigurationFolder;
import org.syncline.configuration.ConfigurationProblem;
import org.syncline.configuration.FileNames;
import org.syncline.configuration.ReadResult;

/// One file of a configuration folder with another text, or one file more: what all files together would be, and
/// keeping it (operations.md 9).
///
/// @param path within the folder
public record FileDraft(Workplace place, String path, String text) {

    private static final Pattern NEW = Pattern.compile("(rules|connectors)/[a-z0-9][a-z0-9-]{0,99}\\.yaml|%s|%s|%s"
            .formatted(
                    Pattern.quote(FileNames.METAVERSE),
                    Pattern.quote(FileNames.DEFAULT_RULES),
                    Pattern.quote(FileNames.SCHEDULE)));

    /// A file as it is in the folder.
    ///
    /// @param digest of the text: whoever keeps another one says which he began with
    public record Kept(String path, String text, String digest) {}

    /// @param text as a browser sends it, too
    /// @throws Refused if the path is none of a configuration
    public static FileDraft of(Workplace place, String path, String text) {
        if (!NEW.matcher(path).matches() && !place.texts().containsKey(path)) {
            throw noFile(path);
        }
        var lines = text.replace("\r\n", "\n");
        return new FileDraft(place, path, lines.endsWith("\n") || lines.isEmpty() ? lines : lines + "\n");
    }

    /// A text to the letter: nobody's browser has touched it.
    ///
    /// @throws Refused if the path is none of the folder
    public static FileDraft exactly(Workplace place, String path, String text) {
        if (!place.texts().containsKey(path)) {
            throw noFile(path);
        }
        return new FileDraft(place, path, text);
    }

    /// @throws Refused if there is none
    public static Kept kept(Workplace place, String path) {
        var text = place.texts().get(path);
        if (text == null) {
            throw noFile(path);
        }
        return new Kept(path, text, digest(text));
    }

    /// As it would be in the folder.
    public Kept kept() {
        return new Kept(path, text, digest(text));
    }

    /// What all files together would be.
    public ReadResult read() {
        return ConfigurationFolder.read(place.folder(), Map.of(path, text));
    }

    /// Writes it, unless it cannot be read, or breaks what could be read before; then nothing is written.
    ///
    /// @param seen the digest of the text that was changed; empty: there was no file
    /// @return the file as it is now
    /// @throws Refused telling what would be wrong, or that the file is another one by now
    public Kept keep(String seen) {
        demand(seen);
        var known = problems(ConfigurationFolder.read(place.folder()));
        var faults = problems(read()).stream()
                .filter(problem -> problem.file().equals(path) || !known.contains(problem))
                .toList();
        if (!faults.isEmpty()) {
            throw unreadable(faults);
        }
        place.replace(path, text);
        return kept();
    }

    /// How it is refused to work with a text that cannot be read.
    public Refused unreadable(List<ConfigurationProblem> problems) {
        return new Refused(
                ExitCode.USAGE,
                "With this text the configuration cannot be read:\n"
                        + problems.stream().map(Object::toString).collect(Collectors.joining("\n")));
    }

    private static List<ConfigurationProblem> problems(ReadResult result) {
        return result instanceof ReadResult.Broken(var problems) ? problems : List.of();
    }

    /// Takes the file away.
    ///
    /// @param seen its digest
    public void remove(String seen) {
        demand(seen);
        place.remove(path);
    }

    /// Whoever changes a file has seen what it says.
    ///
    /// @throws Refused if it says something else by now
    public void demand(String seen) {
        var now = place.texts().get(path);
        if (!seen.equals(now == null ? "" : digest(now))) {
            throw new Refused(
                    ExitCode.BUSY,
                    now == null
                            ? "Nothing was kept: %s is not in the folder any more.".formatted(path)
                            : "Nothing was kept: %s says something else by now. Open it anew, and change that."
                                    .formatted(path));
        }
    }

    private static String digest(String text) {
        return Digest.begin().and(text).hex();
    }

    private static Refused noFile(String path) {
        return new Refused(ExitCode.NOT_FOUND, "The configuration has no file '%s'.".formatted(path));
    }
}
