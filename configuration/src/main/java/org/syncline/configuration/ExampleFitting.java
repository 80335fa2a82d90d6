package org.syncline.configuration;

import static org.syncline.configuration.NodeChange.each;
import static org.syncline.configuration.NodeChange.entry;
import static org.syncline.configuration.NodeChange.keys;
import static org.syncline.configuration.NodeChange.mapping;
import static org.syncline.configuration.NodeChange.text;
import static org.syncline.configuration.NodeChange.with;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.syncline.configuration.DefaultRules.Options;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.engine.Configuration;
import org.syncline.engine.ConnectorDefinition;

/// Fits an example to an installation, as the rules are fitted to the connected systems (default-rules.md 1).
///
/// Accounts get what accounts need here ([AccountNeeds]). What the directory does not have, no object has; and of what
/// no rule gives, or what depends on another choice than the usual one, nothing is expected.
final class ExampleFitting {

    private static final Set<ObjectTypeName> ACCOUNTS = Set.of(DefaultRules.USER, new ObjectTypeName("inetOrgPerson"));
    private static final Set<String> ANCHORS = Set.of("sourceAnchor", "sourceAnchorBinary", "cloudSourceAnchor");
    private static final String ATTRIBUTES = "attributes";
    private static final String LOGIN = DefaultRules.USER_PRINCIPAL_NAME.text();

    private final ConnectorDefinition directory;
    private final ConnectorDefinition cloud;
    private final Options options;
    private final AccountNeeds needs;
    private final RuleReach rules;
    private final Map<String, Known> known = new HashMap<>();
    private int accounts;

    /// An object of the directory that the example has told of.
    ///
    /// @param login the name to sign in with that it was given
    /// @param lost what it was given and the directory does not have
    private record Known(ObjectTypeName type, Optional<Node> login, Set<String> lost) {

        boolean isAccount() {
            return ACCOUNTS.contains(type);
        }
    }

    /// @param configuration with the rules of the installation
    ExampleFitting(
            ConnectorDefinition directory, ConnectorDefinition cloud, Options options, Configuration configuration) {
        this.directory = directory;
        this.cloud = cloud;
        this.options = options;
        this.needs = new AccountNeeds(options, directory.discovered().schema());
        this.rules = new RuleReach(configuration.rules());
    }

    /// An equal node where nothing is to be changed.
    Node fitted(Node examples) {
        return each(examples, example -> {
            accounts = 0;
            known.clear();
            return step(example, text(example, "connector"));
        });
    }

    /// @param usual the connector of objects that name none
    private Node.Mapping step(Node.Mapping step, String usual) {
        return NodeChange.values(step, (key, value) -> switch (key) {
            case "steps" -> each(value, one -> step(one, usual));
            case "objects" -> each(value, one -> object(one, usual));
            case "expect" -> value instanceof Node.Mapping expected ? expected(expected, usual) : value;
            default -> value;
        });
    }

    private Node.Mapping object(Node.Mapping object, String usual) {
        if (!connector(object, usual).equals(directory.name())) {
            return object;
        }
        boolean appears =
                object.entries().containsKey("dn") && !object.entries().containsKey("of");
        var said = text(object, "type");
        var type = said.isEmpty() ? DefaultRules.USER : new ObjectTypeName(said);
        var attributes = mapping(object, ATTRIBUTES);
        if (attributes.isEmpty()) {
            return object;
        }
        var there = keys(attributes.get(), name -> appears ? has(type, name) : hasAny(name));
        if (!appears) {
            return with(object, ATTRIBUTES, there);
        }
        var lost = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        lost.addAll(attributes.get().entries().keySet());
        lost.removeAll(there.entries().keySet());
        known.put(name(object), new Known(type, entry(there, LOGIN), lost));
        return with(object, ATTRIBUTES, ACCOUNTS.contains(type) ? needs.met(there, type, ++accounts) : there);
    }

    private static String name(Node.Mapping object) {
        var name = text(object, "name");
        return name.isEmpty() ? text(object, "dn").replaceFirst("^[^=]*=([^,]*),.*", "$1") : name;
    }

    private boolean has(ObjectTypeName type, String name) {
        return directory
                .discovered()
                .schema()
                .spelling(type, new AttributeName(name))
                .isPresent();
    }

    /// An object that changes does not say its type.
    private boolean hasAny(String name) {
        return directory.discovered().schema().types().keySet().stream().anyMatch(type -> has(type, name));
    }

    private Node.Mapping expected(Node.Mapping expected, String usual) {
        return NodeChange.values(expected, (key, value) -> switch (key) {
            case "metaverse" -> each(value, this::identity);
            case "pending" -> each(value, one -> export(one, usual));
            default -> value;
        });
    }

    private Node.Mapping identity(Node.Mapping identity) {
        return Optional.ofNullable(known.get(text(identity, "joined")))
                .map(person -> expected(identity, person, rules.inbound(directory.id(), person.type, cloud.id())))
                .orElse(identity);
    }

    private Node.Mapping export(Node.Mapping export, String usual) {
        var person = known.get(text(export, "of"));
        if (person == null) {
            return export;
        }
        var inbound = rules.inbound(directory.id(), person.type, cloud.id());
        inbound.removeAll(person.lost);
        boolean up = connector(export, usual).equals(cloud.name());
        ConnectorId to = up ? cloud.id() : directory.id();
        var type = up ? RuleReach.partnerOf(person.type) : person.type;
        return expected(export, person, rules.outbound(to, type, inbound));
    }

    private Node.Mapping expected(Node.Mapping target, Known person, Set<String> given) {
        return mapping(target, ATTRIBUTES)
                .map(attributes -> with(
                        target,
                        ATTRIBUTES,
                        keys(
                                attributes,
                                name -> given.contains(name)
                                        && !person.lost.contains(name)
                                        && !dependsOnChoice(person, name, entry(attributes, name)))))
                .orElse(target);
    }

    /// Of an account with another anchor than the usual ones, and of a name that nobody signs in with here.
    private boolean dependsOnChoice(Known person, String name, Optional<Node> value) {
        boolean anchor = !options.anchor().isGuid() && ANCHORS.contains(name);
        boolean login = !options.login().text().equals(LOGIN)
                && name.equals(LOGIN)
                && value.map(NodeText::of).equals(person.login.map(NodeText::of));
        return person.isAccount() && (anchor || login);
    }

    private static String connector(Node.Mapping object, String usual) {
        var said = text(object, "connector");
        return said.isEmpty() ? usual : said;
    }
}
