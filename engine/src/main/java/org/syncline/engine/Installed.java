package org.syncline.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.syncline.core.rule.CompiledRule;
import org.syncline.core.rule.Direction;
import org.syncline.core.rule.RuleCompiler;
import org.syncline.core.rule.RuleProblem;
import org.syncline.core.rule.RuleSet;
import org.syncline.core.rule.RuleSetCheck;
import org.syncline.core.rule.ScopeClause;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.schema.ObjectTypeSchema;
import org.syncline.core.schema.Schema;
import org.syncline.core.sync.Landscape;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;

/// A configuration ready to run: rules compiled, and for each connector the attributes to read.
public record Installed(
        Configuration configuration,
        Landscape landscape,
        SortedMap<ConnectorId, Schema> selected,
        List<RuleProblem> problems) {

    /// Compiles every enabled rule. One that is faulty is kept and fails what it applies to; the problems say so
    /// beforehand (rules.md 10).
    public static Installed install(Configuration configuration) {
        var problems = new ArrayList<RuleProblem>();
        var compiled = new ArrayList<CompiledRule>();
        for (var rule : configuration.rules()) {
            var space = configuration.connectors().get(rule.connector());
            if (space == null || rule.disabled()) {
                continue;
            }
            var result = RuleCompiler.compile(
                    rule,
                    space.discovered().schema(),
                    configuration.metaverse(),
                    space(space).known(),
                    configuration.budget());
            problems.addAll(result.problems());
            compiled.add(result.rule());
        }
        var rules = RuleSet.of(compiled);
        problems.addAll(RuleSetCheck.of(rules));
        var spaces = new TreeMap<ConnectorId, Landscape.Space>();
        var selected = new TreeMap<ConnectorId, Schema>();
        configuration.connectors().values().forEach(connector -> {
            spaces.put(connector.id(), space(connector));
            selected.put(connector.id(), selection(connector, rules));
        });
        return new Installed(
                configuration,
                new Landscape(rules, configuration.metaverse(), spaces),
                selected,
                List.copyOf(problems));
    }

    /// The groups of that connector space that scopes ask for (rules.md 3.1).
    SortedSet<DistinguishedName> groupsAskedFor(ConnectorId connector) {
        return landscape.space(connector).groupsAskedFor(connector, landscape.rules());
    }

    /// Whether no object fails because of the way a rule is written.
    public boolean isUsable() {
        return problems.stream().noneMatch(RuleProblem::fatal);
    }

    public ConnectorDefinition connector(ConnectorId id) {
        var connector = configuration.connectors().get(id);
        if (connector == null) {
            throw new IllegalArgumentException("no connector " + id);
        }
        return connector;
    }

    /// Of a directory with several domains, each object has the parameters of its own; the connector as a whole has
    /// those that all domains say alike, such as the forest's.
    private static Landscape.Space space(ConnectorDefinition connector) {
        var partitions = connector.discovered().partitions();
        var parameters = new TreeMap<String, String>();
        partitions.forEach(partition -> parameters.putAll(partition.parameters()));
        parameters
                .entrySet()
                .removeIf(common -> partitions.stream()
                        .anyMatch(partition ->
                                !common.getValue().equals(partition.parameters().get(common.getKey()))));
        parameters.put("Connector.ID", connector.id().toString());
        var domains = new TreeMap<DistinguishedName, SortedMap<String, String>>();
        partitions.forEach(partition -> {
            var own = new TreeMap<>(parameters);
            own.putAll(partition.parameters());
            domains.put(partition.dn(), own);
        });
        return new Landscape.Space(
                connector.name(),
                connector.discovered().schema(),
                parameters,
                partitions.size() < 2 ? new TreeMap<>() : domains,
                connector.parting());
    }

    /// The selected object types, each with the attributes that its rules use, and those the administrator added.
    private static Schema selection(ConnectorDefinition connector, RuleSet rules) {
        return Schema.of(connector.objectTypes().stream()
                .flatMap(type -> connector.discovered().schema().type(type).stream())
                .map(type -> ObjectTypeSchema.of(
                        type.name(), chosen(type.attributes(), wanted(connector, type.name(), rules))))
                .toList());
    }

    private static TreeSet<AttributeName> wanted(ConnectorDefinition connector, ObjectTypeName type, RuleSet rules) {
        var wanted = new TreeSet<>(connector.attributes());
        rules.all().stream()
                .filter(rule -> rule.rule().connector().equals(connector.id()))
                .forEach(rule -> {
                    if (concerns(rule.rule(), type)) {
                        wanted.addAll(used(rule));
                    }
                    if (rule.asksForMembership()) {
                        wanted.add(ScopeClause.MEMBERS);
                    }
                });
        return wanted;
    }

    private static boolean concerns(SyncRule rule, ObjectTypeName type) {
        return rule.direction() == Direction.INBOUND
                ? rule.sourceType().equals(type)
                : rule.targetType().accepts(type);
    }

    private static Map<AttributeName, AttributeSchema> chosen(
            SortedMap<AttributeName, AttributeSchema> all, TreeSet<AttributeName> wanted) {
        var chosen = new TreeMap<>(all);
        chosen.keySet().retainAll(wanted);
        return chosen;
    }

    private static TreeSet<AttributeName> used(CompiledRule compiled) {
        SyncRule rule = compiled.rule();
        var used = new TreeSet<AttributeName>();
        rule.join().groups().forEach(group -> group.forEach(clause -> used.add(clause.cs())));
        if (rule.direction() == Direction.INBOUND) {
            compiled.scope().groups().forEach(group -> group.forEach(clause -> used.add(clause.attribute())));
            compiled.flows().forEach(flow -> used.addAll(flow.reads()));
        } else {
            compiled.flows().forEach(flow -> used.add(flow.target().name()));
        }
        return used;
    }
}
