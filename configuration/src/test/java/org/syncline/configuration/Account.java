package org.syncline.configuration;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.syncline.core.expression.FlowOutcome;
import org.syncline.core.expression.Frame;
import org.syncline.core.expression.Inputs;
import org.syncline.core.function.Moment;
import org.syncline.core.rule.CompiledFlow;
import org.syncline.core.rule.RuleCompiler;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// An object as flows read it. Changed copies are made with `with`.
record Account(Map<String, Values> current, Map<String, Values> imported, String dn) implements Inputs {

    static final byte[] GUID = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};

    static Account ann() {
        return new Account(Map.of(), Map.of(), "CN=Ann Lee,OU=Staff,DC=contoso,DC=com")
                .with("cn", "Ann Lee")
                .with("sAMAccountName", "alee")
                .with("mailNickname", "ann")
                .with("objectGUID", Value.of(GUID));
    }

    static Account nobody() {
        return new Account(Map.of(), Map.of(), "");
    }

    Account with(String name, String... texts) {
        return with(name, Values.text(texts));
    }

    Account with(String name, Value... values) {
        return with(name, Values.of(values));
    }

    Account with(String name, Values values) {
        return new Account(put(current, name, values), put(imported, name, values), dn);
    }

    /// Staged by us, not yet shown by the connected system.
    Account staged(String name, String... texts) {
        return new Account(put(current, name, Values.text(texts)), imported, dn);
    }

    Account at(String place) {
        return new Account(current, imported, place);
    }

    /// What the flow of a rule to a target comes to, in one line.
    String shows(SyncRule rule, String target) {
        var space = rule.connector().equals(Sample.CONTOSO.id()) ? Sample.CONTOSO : Sample.CLOUD;
        return shown(
                RuleCompiler.compile(rule, space.discovered().schema(), ShippedMetaverse.schema())
                        .rule()
                        .flows()
                        .stream()
                        .filter(flow -> flow.target().name().text().equals(target))
                        .findFirst()
                        .orElseThrow());
    }

    private String shown(CompiledFlow flow) {
        return switch (flow.evaluate(new Frame(this))) {
            case FlowOutcome.Flows(var values)
            when values.size() == 1 -> values.first().toString();
            case FlowOutcome.Flows(var values) -> values.inOrder().toString();
            case FlowOutcome.Nothing() -> "nothing";
            case FlowOutcome.AuthoritativeNull() -> "authoritative null";
            case FlowOutcome.Ignored() -> "ignored";
            case FlowOutcome.Failed(var code, var message) -> code + ": " + message;
        };
    }

    private static Map<String, Values> put(Map<String, Values> before, String name, Values values) {
        var after = new TreeMap<>(before);
        after.put(name, values);
        return after;
    }

    @Override
    public Values values(AttributeName name) {
        return current.getOrDefault(name.text(), Values.NONE);
    }

    @Override
    public Values imported(AttributeName name) {
        return imported.getOrDefault(name.text(), Values.NONE);
    }

    @Override
    public Optional<String> parameter(String name) {
        return name.equals("Connector.ID")
                ? Optional.of(Sample.CONTOSO.id().toString())
                : Optional.ofNullable(Sample.CONTOSO
                        .discovered()
                        .partitions()
                        .getFirst()
                        .parameters()
                        .get(name));
    }

    @Override
    public String dnOf(long reference) {
        return "CN=Object " + reference;
    }

    @Override
    public Moment moment() {
        return new Moment(Instant.EPOCH, new Random(1));
    }
}
