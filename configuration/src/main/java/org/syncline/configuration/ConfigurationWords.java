package org.syncline.configuration;

import org.syncline.core.rule.Direction;
import org.syncline.core.rule.LinkType;

/// The words of the files, for those who show what the files say.
public final class ConfigurationWords {

    private ConfigurationWords() {}

    public static String of(Direction direction) {
        return Words.word(Words.DIRECTIONS, direction);
    }

    public static String of(LinkType linkType) {
        return Words.word(Words.LINK_TYPES, linkType);
    }
}
