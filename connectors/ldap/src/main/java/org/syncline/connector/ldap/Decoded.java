package org.syncline.connector.ldap;

import org.syncline.connector.ImportEntry;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.value.Values;

/// What became of the values of one attribute on their way into our types.
public sealed interface Decoded {

    record Whole(Values values) implements Decoded {}

    /// One of them is not of the type that the schema says.
    record Broken(String value, String why) implements Decoded {

        /// What is said of an object that holds it (engine.md 5.4, 1).
        public ImportEntry unreadable(String dn, AttributeSchema attribute) {
            return new ImportEntry.Unreadable(
                    dn,
                    "invalid-attribute-value",
                    "%s of %s holds '%s', but %s. Correct the value, or refresh the schema of the connector."
                            .formatted(attribute.name(), dn, value, why));
        }
    }
}
