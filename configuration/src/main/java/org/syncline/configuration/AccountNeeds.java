package org.syncline.configuration;

import static org.syncline.configuration.NodeChange.entry;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.syncline.configuration.DefaultRules.Options;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.schema.Schema;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ObjectTypeName;

/// What an account of an example needs in an installation besides what the example says of it: the anchor, the name to
/// sign in with, and what accounts are matched by (default-rules.md 3, 4.1).
record AccountNeeds(Options options, Schema schema) {

    private static final AttributeName OBJECT_SID = new AttributeName("objectSid");
    private static final Place NOWHERE = new Place("", 1, 1);

    /// @param attributes what is said of the account
    /// @param number which account of the example it is: no two have the same values
    Node.Mapping met(Node.Mapping attributes, ObjectTypeName type, int number) {
        var all = new LinkedHashMap<>(attributes.entries());
        wanted(attributes, type, number).forEach((name, value) -> {
            if (all.keySet().stream().noneMatch(name::equalsIgnoreCase)) {
                all.put(name, new Node.Entry(NOWHERE, value));
            }
        });
        return all.size() == attributes.entries().size() ? attributes : new Node.Mapping(attributes.place(), all);
    }

    private SequencedMap<String, Node> wanted(Node.Mapping attributes, ObjectTypeName type, int number) {
        var wanted = new LinkedHashMap<String, Node>();
        entry(attributes, DefaultRules.USER_PRINCIPAL_NAME.text())
                .ifPresent(name -> wanted.put(options.login().text(), name));
        if (!options.anchor().isGuid()) {
            want(wanted, type, options.anchor().attribute(), number);
        }
        switch (options.matching()) {
            case Matching.Same(var attribute) -> want(wanted, type, attribute, number);
            case Matching.AccountSid() -> want(wanted, type, OBJECT_SID, number);
            case Matching.AccountName(), Matching.Once() -> {}
        }
        return wanted;
    }

    private void want(SequencedMap<String, Node> wanted, ObjectTypeName type, AttributeName attribute, int number) {
        schema.spelling(type, attribute)
                .flatMap(spelled -> schema.attribute(type, spelled))
                .ifPresent(known -> wanted.putIfAbsent(known.name().text(), value(known, number)));
    }

    private static Node value(AttributeSchema known, int number) {
        return switch (known.type()) {
            case NUMBER -> new Node.Scalar(NOWHERE, Integer.toString(number), Node.Scalar.Kind.NUMBER);
            case FLAG -> new Node.Scalar(NOWHERE, "true", Node.Scalar.Kind.FLAG);
            case TEXT, REFERENCE -> text("account%d@example.com".formatted(number));
            case BYTES -> {
                var marked = new LinkedHashMap<String, Node.Entry>();
                marked.put("$sid", new Node.Entry(NOWHERE, text("S-1-5-21-8-8-8-%d".formatted(5000 + number))));
                yield new Node.Mapping(NOWHERE, marked);
            }
        };
    }

    private static Node text(String text) {
        return new Node.Scalar(NOWHERE, text, Node.Scalar.Kind.TEXT);
    }
}
