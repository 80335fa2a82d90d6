package org.syncline.cloud.model;

import java.util.Optional;
import java.util.stream.Stream;

/// The three types of objects the emulator keeps.
public enum Kind {
    USER("user", "User_"),
    GROUP("group", "Group_"),
    CONTACT("contact", "Contact_");

    private final String word;
    private final String prefix;

    Kind(String word, String prefix) {
        this.word = word;
        this.prefix = prefix;
    }

    /// As the protocol writes it.
    public String word() {
        return word;
    }

    public String cloudAnchor(String id) {
        return prefix + id;
    }

    public static Optional<Kind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /// The object id in a cloud anchor, whatever its kind; a bare id is taken as it is.
    public static String idOf(String cloudAnchor) {
        return cloudAnchor.substring(cloudAnchor.indexOf('_') + 1);
    }
}
