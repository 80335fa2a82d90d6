package org.syncline.configuration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syncline.core.rule.Direction;
import org.syncline.core.rule.LinkType;
import org.syncline.core.rule.MergeType;

/// The words of the files, for those who show what the files say.
public final class ConfigurationWords {

    private ConfigurationWords() {}

    public static String of(Direction direction) {
        return Words.word(Words.DIRECTIONS, direction);
    }

    /// Both, as the files spell them.
    public static List<String> directions() {
        return List.copyOf(Words.DIRECTIONS.sequencedKeySet());
    }

    /// A direction by its word, in any case.
    public static Optional<Direction> direction(String word) {
        return Words.DIRECTIONS.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(word))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    public static String of(LinkType linkType) {
        return Words.word(Words.LINK_TYPES, linkType);
    }

    public static String of(MergeType mergeType) {
        return Words.word(Words.MERGE_TYPES, mergeType);
    }
}
