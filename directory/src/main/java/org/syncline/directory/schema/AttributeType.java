package org.syncline.directory.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// An attribute as the schema tables describe it.
///
/// @param linkId 0 for none; even for a forward link, and one more for its computed back link
/// @param longest 0 for no limit
/// @param marks words such as `system`, `local`, `index`, `kept`; `attributes.txt` explains them
public record AttributeType(String name, Kind kind, boolean single, int linkId, int longest, List<String> marks) {

    static AttributeType parse(String line) {
        var words = Arrays.asList(line.split(" ", -1));
        return new AttributeType(
                words.get(0),
                Kind.valueOf(words.get(1).toUpperCase(Locale.ROOT)),
                words.get(2).equals("one"),
                number(words, "link="),
                number(words, "max="),
                words.subList(3, words.size()));
    }

    private static int number(List<String> words, String label) {
        return words.stream()
                .filter(word -> word.startsWith(label))
                .mapToInt(word -> Integer.parseInt(word.substring(label.length())))
                .findFirst()
                .orElse(0);
    }

    /// The name as a key: the directory does not tell `mail` from `Mail`.
    public String key() {
        return name.toLowerCase(Locale.ROOT);
    }

    public boolean reference() {
        return kind == Kind.DN && !backLink();
    }

    public boolean forwardLink() {
        return linkId > 0 && linkId % 2 == 0;
    }

    public boolean backLink() {
        return linkId % 2 == 1;
    }

    public boolean system() {
        return marks.contains("system");
    }

    public boolean indexed() {
        return marks.contains("index");
    }

    public boolean kept() {
        return marks.contains("kept");
    }

    /// Whether a change feed tells of it.
    public boolean replicated() {
        return !marks.contains("local") && !backLink();
    }

    /// Written by clients, read by nobody.
    public boolean secret() {
        return name.equals("unicodePwd");
    }
}
