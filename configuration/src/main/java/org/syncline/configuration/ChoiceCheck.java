package org.syncline.configuration;

import java.util.Optional;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.ValueType;
import org.syncline.engine.ConnectorDefinition;

/// Holds what an administrator chose for the shipped rules against what the connected systems have.
record ChoiceCheck(DefaultRules.Options options) {

    private static final ObjectTypeName PERSON = new ObjectTypeName("person");

    /// @throws IllegalArgumentException if the directory has no users, or not what the choice needs of them
    void demand(ConnectorDefinition directory) {
        demandUsers(directory);
        demandAnchor(directory);
        demandAttribute(directory, options.login(), "Choose userPrincipalName to sign in with.");
        if (options.matching() instanceof Matching.Same(var attribute)) {
            demandAttribute(directory, attribute, "Choose another way to match accounts.");
            if (ShippedMetaverse.schema().attribute(PERSON, attribute).isEmpty()) {
                throw new IllegalArgumentException(
                        "Persons of the metaverse have no %s. Choose another way to match accounts."
                                .formatted(attribute));
            }
        }
    }

    void demandUsers(ConnectorDefinition connector) {
        var known = connector.discovered().schema().types().keySet();
        if (!known.contains(DefaultRules.USER)) {
            throw new IllegalArgumentException(
                    "The shipped rules are for the object type user, and %s has: %s. Write rules of your own for it."
                            .formatted(
                                    connector.name(),
                                    String.join(
                                            ", ",
                                            known.stream()
                                                    .map(ObjectTypeName::text)
                                                    .toList())));
        }
    }

    private void demandAnchor(ConnectorDefinition directory) {
        var attribute = options.anchor().attribute();
        demandAttribute(directory, attribute, "Choose objectGUID as the anchor.");
        if (ofUsers(directory, attribute)
                .filter(held -> !held.multiValued())
                .filter(held -> held.type() == ValueType.TEXT || held.type() == ValueType.BYTES)
                .isEmpty()) {
            throw new IllegalArgumentException(
                    "%s of users in %s is no text and no octets with one value, so it cannot be the anchor. Choose objectGUID as the anchor."
                            .formatted(attribute, directory.name()));
        }
    }

    private static void demandAttribute(ConnectorDefinition directory, AttributeName attribute, String remedy) {
        if (ofUsers(directory, attribute).isEmpty()) {
            throw new IllegalArgumentException(
                    "Users of %s have no %s. %s".formatted(directory.name(), attribute, remedy));
        }
    }

    /// The attribute as users of that directory have it, however it is spelled there.
    static Optional<AttributeSchema> ofUsers(ConnectorDefinition directory, AttributeName attribute) {
        var schema = directory.discovered().schema();
        return schema.spelling(DefaultRules.USER, attribute)
                .flatMap(spelled -> schema.attribute(DefaultRules.USER, spelled));
    }
}
