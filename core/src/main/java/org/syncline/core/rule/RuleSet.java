package org.syncline.core.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;

/// All enabled rules, by direction, connector and source type, strongest first.
public final class RuleSet {

    private record Key(Direction direction, ConnectorId connector, ObjectTypeName sourceType) {}

    private final List<CompiledRule> all;
    private final Map<Key, RuleBook> books = new HashMap<>();
    private final Map<ObjectTypeName, List<ConnectorId>> targets = new HashMap<>();
    private final Map<List<RuleBook>, Targets> together = new ConcurrentHashMap<>();

    private RuleSet(List<CompiledRule> sorted) {
        all = sorted;
        var byKey = new HashMap<Key, List<CompiledRule>>();
        for (var compiled : sorted) {
            var rule = compiled.rule();
            byKey.computeIfAbsent(
                            new Key(rule.direction(), rule.connector(), rule.sourceType()), _ -> new ArrayList<>())
                    .add(compiled);
            targets.computeIfAbsent(rule.sourceType(), this::targetsOf);
        }
        byKey.forEach((key, rules) -> books.put(key, new RuleBook(rules)));
    }

    public static RuleSet of(Collection<CompiledRule> rules) {
        return new RuleSet(rules.stream()
                .filter(compiled -> !compiled.rule().disabled())
                .sorted()
                .toList());
    }

    public List<CompiledRule> all() {
        return all;
    }

    public RuleBook inbound(ConnectorId connector, ObjectTypeName csType) {
        return books.getOrDefault(new Key(Direction.INBOUND, connector, csType), RuleBook.EMPTY);
    }

    public RuleBook outbound(ConnectorId connector, ObjectTypeName mvType) {
        return books.getOrDefault(new Key(Direction.OUTBOUND, connector, mvType), RuleBook.EMPTY);
    }

    /// The targets of these books together. They are not made anew for each object: there are as many as there are sets
    /// of connectors that objects are in.
    public Targets targets(List<RuleBook> some) {
        if (some.size() == 1) {
            return some.getFirst().own();
        }
        var known = together.get(some);
        return known != null ? known : together.computeIfAbsent(List.copyOf(some), Targets::new);
    }

    /// The connectors that outbound rules write to from that type, in the order of their strongest rule (engine.md
    /// 6.5).
    public List<ConnectorId> targets(ObjectTypeName mvType) {
        return targets.getOrDefault(mvType, List.of());
    }

    private List<ConnectorId> targetsOf(ObjectTypeName mvType) {
        return all.stream()
                .map(CompiledRule::rule)
                .filter(rule -> rule.direction() == Direction.OUTBOUND
                        && rule.sourceType().equals(mvType))
                .map(SyncRule::connector)
                .distinct()
                .toList();
    }

    /// The attributes of that connector space that joins look for: they need a key (DECISIONS 8a).
    public SortedSet<AttributeName> csJoinAttributes(ConnectorId connector) {
        var names = new TreeSet<AttributeName>();
        joinClauses(connector).forEach(clause -> names.add(clause.cs()));
        return Collections.unmodifiableSortedSet(names);
    }

    /// The attributes of the metaverse that joins look for.
    public SortedSet<AttributeName> mvJoinAttributes() {
        var names = new TreeSet<AttributeName>();
        all.forEach(compiled -> compiled.rule().join().groups().stream()
                .flatMap(List::stream)
                .forEach(clause -> names.add(clause.mv())));
        return Collections.unmodifiableSortedSet(names);
    }

    /// The groups of that connector space that scopes ask for: who is in them has to be known (rules.md 3.1).
    ///
    /// @param parameters what `%…%` means there
    public SortedSet<DistinguishedName> groupsAskedFor(ConnectorId connector, Map<String, String> parameters) {
        var groups = new TreeSet<DistinguishedName>();
        all.stream()
                .filter(compiled -> compiled.rule().connector().equals(connector))
                .flatMap(compiled -> compiled.scope().groups().stream())
                .flatMap(List::stream)
                .filter(clause -> clause.operator().asksForMembership())
                .map(clause -> Parameters.expanded(clause.text(), name -> Optional.ofNullable(parameters.get(name))))
                .forEach(text -> Operand.of(text).name().ifPresent(groups::add));
        return Collections.unmodifiableSortedSet(groups);
    }

    private List<JoinClause> joinClauses(ConnectorId connector) {
        return all.stream()
                .map(CompiledRule::rule)
                .filter(rule -> rule.connector().equals(connector))
                .flatMap(rule -> rule.join().groups().stream())
                .flatMap(List::stream)
                .toList();
    }
}
