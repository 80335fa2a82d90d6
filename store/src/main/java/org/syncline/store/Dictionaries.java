package org.syncline.store;

import org.jdbi.v3.core.Jdbi;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ObjectTypeName;

/// All names that the tables hold as numbers.
record Dictionaries(Dictionary<AttributeName> attributes, Dictionary<ObjectTypeName> types, Connectors connectors) {

    static Dictionaries of(Jdbi jdbi) {
        return new Dictionaries(
                new Dictionary<>(jdbi, "attribute_name", AttributeName::new),
                new Dictionary<>(jdbi, "object_type", ObjectTypeName::new),
                new Connectors(jdbi));
    }
}
