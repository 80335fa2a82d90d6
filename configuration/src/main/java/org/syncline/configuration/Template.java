package org.syncline.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;

/// A shipped rule before it is made for a connector: a file among this package's resources.
///
/// It is a rule file without id and precedence. Its connector is `on-premises` or `cloud`; its name has `${connector}`
/// in the place of the connector's; its expressions may be names of [SharedLogic]. Besides the keys of a rule there are
///
/// - `like: NAME`: what is not said here is as in that template,
/// - `needs: ATTRIBUTE`: without that attribute the rule makes no sense,
/// - `join: ${MATCHING}`: objects are joined as the administrator chose for accounts.
///
/// The templates of a [WorkloadShare] share the file of their type of objects; its flows come from the [WorkloadTable].
///
/// @param needs attributes without which it is not made
/// @param matches whether it joins by the chosen matching
record Template(String name, SyncRule rule, List<AttributeName> needs, boolean matches) {

    private static final ConnectorId ON_PREMISES = new ConnectorId(new UUID(0, 1));
    private static final ConnectorId CLOUD = new ConnectorId(new UUID(0, 2));
    private static final String LIKE = "like";
    private static final String NEEDS = "needs";
    private static final String JOIN = "join";
    private static final String MATCHING = "${MATCHING}";

    static Template of(String name, DefaultRules.Options options) {
        var problems = new Problems();
        var entries = entries(name, WorkloadShare.fileOf(name), options, problems);
        var needs = taken(entries, NEEDS);
        boolean matches = text(entries, JOIN).equals(MATCHING);
        if (matches) {
            entries.remove(JOIN);
        }
        put(entries, "id", UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString(), Node.Scalar.Kind.TEXT);
        put(entries, "precedence", "0", Node.Scalar.Kind.NUMBER);
        var rule = RuleFile.read(new Node.Mapping(place(name), entries), connectors(), problems);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("the shipped rule %s is broken: %s".formatted(name, problems.inOrder()));
        }
        return new Template(name, rule, needs.isEmpty() ? List.of() : List.of(new AttributeName(needs)), matches);
    }

    /// Whether it is made for directories, else for the cloud.
    boolean isOnPremises() {
        return rule.connector().equals(ON_PREMISES);
    }

    /// What the file says, laid over what it is like.
    private static SequencedMap<String, Node.Entry> entries(
            String name, String in, DefaultRules.Options options, Problems problems) {
        var file = "rules/" + in + ".yaml";
        var text = WorkloadShare.spokenOf(name, Resource.text(file))
                .replace(
                        "${GROUP_MEMBER_LIMIT}",
                        Integer.toString(options.limits().groupMembers()));
        if (!(Document.yaml(file, text, problems).orElseThrow() instanceof Node.Mapping(var _, var said))) {
            throw new IllegalStateException(file + " is no rule");
        }
        var entries = new LinkedHashMap<>(said);
        var like = taken(entries, LIKE);
        if (!like.isEmpty()) {
            entries(name, like, options, problems).forEach(entries::putIfAbsent);
        }
        return entries;
    }

    private static String taken(SequencedMap<String, Node.Entry> entries, String key) {
        var text = text(entries, key);
        entries.remove(key);
        return text;
    }

    private static String text(SequencedMap<String, Node.Entry> entries, String key) {
        var entry = entries.get(key);
        return entry != null && entry.value() instanceof Node.Scalar(var _, var text, var _) ? text : "";
    }

    private static void put(SequencedMap<String, Node.Entry> entries, String key, String text, Node.Scalar.Kind kind) {
        entries.put(key, new Node.Entry(place(key), new Node.Scalar(place(key), text, kind)));
    }

    private static Place place(String name) {
        return new Place(name, 1, 1);
    }

    private static SequencedMap<String, ConnectorId> connectors() {
        var connectors = Words.<ConnectorId>anyCase();
        connectors.put("on-premises", ON_PREMISES);
        connectors.put("cloud", CLOUD);
        return connectors;
    }
}
