package org.syncline.core.example;

import java.util.List;
import java.util.Optional;
import org.syncline.core.rule.CompiledRule;
import org.syncline.core.space.ConnectedGroup;
import org.syncline.core.space.Link;
import org.syncline.core.sync.Landscape;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.MvObjectId;
import org.syncline.core.value.RuleId;

/// Holds the metaverse against what an example says of it.
record IdentityCheck(Cast cast, Landscape landscape, Notes notes) {

    void check(Expected.Identity wanted) {
        var subject = String.join(" and ", wanted.joined());
        var groups = wanted.joined().stream()
                .flatMap(name -> group(wanted, name).stream())
                .distinct()
                .toList();
        if (groups.size() > 1) {
            notes.add(wanted.origin(), subject, "joined", "to one metaverse object", "to " + groups.size());
        }
        if (groups.size() == 1) {
            company(wanted, subject, groups.getFirst());
            wanted.demands().forEach(demand -> check(wanted, demand, subject, groups.getFirst()));
        }
    }

    void check(Expected.Unjoined wanted) {
        cast.identity(wanted.name())
                .ifPresent(group -> notes.add(
                        wanted.origin(),
                        wanted.name(),
                        "joined",
                        "to nothing",
                        "to a " + group.mvObject().type(),
                        claims(wanted.name())));
    }

    private Optional<ConnectedGroup> group(Expected.Identity wanted, String name) {
        var group = cast.identity(name);
        if (group.isEmpty()) {
            notes.add(wanted.origin(), name, "joined", "to a metaverse object", "to nothing");
        }
        return group;
    }

    private void company(Expected.Identity wanted, String subject, ConnectedGroup group) {
        cast.givenOf(group).stream()
                .filter(name -> !wanted.joined().contains(name))
                .forEach(name ->
                        notes.add(wanted.origin(), subject, "joined", "alone", "together with " + name, claims(name)));
    }

    private void check(Expected.Identity wanted, Expected.Demand demand, String subject, ConnectedGroup group) {
        var object = group.mvObject();
        switch (demand) {
            case Expected.Demand.Type(var origin, var type) -> {
                if (!type.equals(object.type())) {
                    notes.add(
                            origin, subject, "type", type.text(), object.type().text());
                }
            }
            case Expected.Demand.Attribute(var origin, var said) -> attribute(origin, subject, group, said);
            case Expected.Demand.NoOther(var origin) ->
                object.attributes().forEach((name, values) -> {
                    if (!names(wanted.demands()).contains(name)) {
                        notes.add(origin, subject, name.text(), "nothing", cast.mv(values), because(group, name));
                    }
                });
            case Expected.Demand.Change _, Expected.Demand.Place _ ->
                throw new IllegalArgumentException("a metaverse object is not sent anywhere");
        }
    }

    private void attribute(Origin origin, String subject, ConnectedGroup group, Said.Attribute said) {
        var actual = group.mvObject().values(said.name());
        var wanted = new Wanted(to -> cast.mvTarget(to).map(MvObjectId::number));
        if (!wanted.agrees(said.values(), actual)) {
            notes.add(
                    origin,
                    subject,
                    said.name().text(),
                    Cast.said(said.values()),
                    cast.mv(actual),
                    because(group, said.name()));
        }
    }

    static List<AttributeName> names(List<Expected.Demand> demands) {
        return demands.stream()
                .flatMap(demand -> demand instanceof Expected.Demand.Attribute(var _, var said)
                        ? Optional.of(said.name()).stream()
                        : Optional.<AttributeName>empty().stream())
                .toList();
    }

    private String because(ConnectedGroup group, AttributeName name) {
        return Optional.ofNullable(group.mvObject().lineage().get(name))
                .map(lineage -> rule(lineage.rule()))
                .orElse("");
    }

    private String claims(String name) {
        return cast.object(name)
                .map(object -> object.link() instanceof Link.To(var _, var claims) && !claims.isEmpty()
                        ? rule(claims.first().rule())
                        : "")
                .orElse("");
    }

    private String rule(RuleId id) {
        return landscape.rules().all().stream()
                .map(CompiledRule::rule)
                .filter(rule -> rule.id().equals(id))
                .map(rule -> "rule " + rule)
                .findFirst()
                .orElse("");
    }
}
