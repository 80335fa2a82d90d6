package org.syncline.configuration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.syncline.configuration.DefaultRulesFile.Made;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.value.RuleId;
import org.syncline.engine.Configuration;

/// Makes the shipped rules of a folder anew, because a directory came (rules.md 1.2, 1.3).
///
/// New rules come in at their places, and the others get other numbers. Nothing else is changed in a rule that an
/// administrator has changed, and a rule that was deleted does not come back; both are told of. Rules that are not
/// shipped keep their numbers.
public final class Renewal {

    private final Configuration configuration;
    private final SortedMap<String, String> files;
    private final Map<RuleId, SyncRule> shipped;
    private final Map<RuleId, SyncRule> there;
    private final SortedMap<RuleId, String> paths = new TreeMap<>();
    private final SortedSet<Integer> others;
    private final SortedMap<String, String> written = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();
    private int next = DefaultRules.STRONGEST;

    /// @param written files to write
    /// @param removed files to delete, before the others are written
    /// @param notes what people should know, one sentence each
    /// @param leftOut what the connected systems cannot take part in
    public record Renewed(
            SortedMap<String, String> written, SortedSet<String> removed, List<String> notes, List<LeftOut> leftOut) {

        public Renewed {
            written = Collections.unmodifiableSortedMap(new TreeMap<>(written));
            removed = Collections.unmodifiableSortedSet(new TreeSet<>(removed));
            notes = List.copyOf(notes);
            leftOut = List.copyOf(leftOut);
        }
    }

    private Renewal(ReadResult.Ready ready, DefaultRules.Generated before) {
        configuration = ready.configuration();
        files = ready.files();
        shipped = byId(before.rules());
        there = byId(configuration.rules());
        files.forEach((path, text) -> ruleIn(path, text).ifPresent(id -> paths.put(id, path)));
        others = there.values().stream()
                .filter(rule -> !shipped.containsKey(rule.id()))
                .map(SyncRule::precedence)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// @param ready the configuration, with the connectors of both
    /// @param before how its rules were made
    /// @param after how they are to be made
    /// @throws IllegalArgumentException if a connector is not there, or does not fit
    public static Renewed renew(ReadResult.Ready ready, Made before, Made after) {
        var renewal = new Renewal(ready, before.generated(ready.configuration()));
        var young = after.generated(ready.configuration());
        young.rules().forEach(renewal::take);
        renewal.written.put(FileNames.DEFAULT_RULES, DefaultRulesFile.write(after));
        var removed = new TreeSet<>(renewal.paths.values());
        removed.retainAll(young.rules().stream()
                .map(rule -> renewal.paths.getOrDefault(rule.id(), ""))
                .toList());
        removed.removeAll(renewal.written.keySet());
        return new Renewed(renewal.written, removed, renewal.notes, young.leftOut());
    }

    private void take(SyncRule young) {
        var current = Optional.ofNullable(there.get(young.id()));
        if (current.isPresent()) {
            renumber(current.get());
        } else if (shipped.containsKey(young.id())) {
            notes.add("%s was deleted, and stays so.".formatted(young));
        } else {
            put(young, text(young), number());
        }
    }

    /// Its text stays as it is, comments and all, but for the number.
    private void renumber(SyncRule current) {
        if (!unnumbered(text(current)).equals(unnumbered(text(shipped.getOrDefault(current.id(), current))))) {
            notes.add("%s was changed. Only its number follows the others.".formatted(current));
        }
        int number = current.precedence() < DefaultRules.STRONGEST ? current.precedence() : number();
        put(current, files.getOrDefault(paths.getOrDefault(current.id(), ""), text(current)), number);
    }

    private void put(SyncRule rule, String text, int number) {
        var path = paths.getOrDefault(rule.id(), FileNames.rule(rule));
        var usual = path.equals(FileNames.rule(rule));
        written.put(usual ? FileNames.rule(number, rule.name()) : path, numbered(text, number));
    }

    private int number() {
        while (others.contains(next)) {
            next++;
        }
        return next++;
    }

    private String text(SyncRule rule) {
        var connector = configuration.connectors().get(rule.connector());
        if (connector == null) {
            throw new IllegalStateException("a rule for no connector: " + rule);
        }
        return RuleFile.write(rule, connector.name());
    }

    private static String numbered(String text, int number) {
        return text.replaceFirst("(?m)^precedence:.*$", "precedence: " + number);
    }

    /// What says neither its number nor whether it is used.
    private static String unnumbered(String text) {
        return text.replaceAll("(?m)^(precedence|disabled):.*\\n", "");
    }

    private static Map<RuleId, SyncRule> byId(List<SyncRule> rules) {
        return rules.stream().collect(Collectors.toMap(SyncRule::id, rule -> rule));
    }

    private static Optional<RuleId> ruleIn(String path, String text) {
        return path.startsWith("rules/")
                ? Document.yaml(path, text, new Problems()).flatMap(Renewal::id)
                : Optional.empty();
    }

    private static Optional<RuleId> id(Node node) {
        return node instanceof Node.Mapping(var _, var entries)
                        && entries.get("id") instanceof Node.Entry(var _, Node.Scalar(var _, var text, var _))
                ? Optional.of(new RuleId(UUID.fromString(text)))
                : Optional.empty();
    }
}
