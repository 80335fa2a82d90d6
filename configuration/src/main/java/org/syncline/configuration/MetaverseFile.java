package org.syncline.configuration;

import java.util.List;
import org.syncline.core.schema.Schema;

/// `metaverse.yaml`: the object types of the metaverse and their attributes (default-rules.md 10).
public final class MetaverseFile {

    static final Shape METAVERSE = new Shape("The metaverse", List.of("types"), List.of());

    private MetaverseFile() {}

    /// The shipped metaverse: person, group and device.
    public static String shipped() {
        return Resource.text(FileNames.METAVERSE);
    }

    static Schema read(Node node, Problems problems) {
        return AttributeWords.schema(Fields.of(node, METAVERSE, problems).entries("types"), problems);
    }
}
