package org.syncline.configuration;

import java.util.Optional;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.schema.Schema;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ObjectTypeName;

/// The metaverse that the shipped rules are written for.
final class ShippedMetaverse {

    private static final ObjectTypeName PERSON = new ObjectTypeName("person");
    private static final Schema SCHEMA = read();

    private ShippedMetaverse() {}

    static Schema schema() {
        return SCHEMA;
    }

    static Optional<AttributeSchema> person(AttributeName attribute) {
        return SCHEMA.attribute(PERSON, attribute);
    }

    private static Schema read() {
        var problems = new Problems();
        var schema = Document.yaml(FileNames.METAVERSE, MetaverseFile.shipped(), problems)
                .map(node -> MetaverseFile.read(node, problems).schema());
        if (schema.isEmpty() || !problems.isEmpty()) {
            throw new IllegalStateException("the shipped metaverse is broken: " + problems.inOrder());
        }
        return schema.get();
    }
}
