package org.syncline.core.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.syncline.core.rehearsal.Population;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Delta;
import org.syncline.core.space.Hologram;
import org.syncline.core.sync.Landscape;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;

/// Holds what is pending against what an example says of it.
record ExportCheck(Cast cast, Population population, Landscape landscape, Givers givers, Notes notes) {

    void check(Expected.Exports.Exactly wanted) {
        var rest = new ArrayList<>(population.objects().values().stream()
                .filter(object -> !object.tower().pendingExport().isNone())
                .toList());
        for (var export : wanted.exports()) {
            find(export, rest).ifPresent(object -> {
                rest.remove(object);
                export.demands().forEach(demand -> check(export, demand, object));
            });
        }
        rest.forEach(object -> notes.add(
                wanted.origin(),
                named(object),
                "pending",
                "nothing",
                word(object) + " of "
                        + String.join(
                                ", ",
                                changed(object).stream()
                                        .map(AttributeName::text)
                                        .toList())));
    }

    private Optional<CsObject> find(Expected.Export wanted, List<CsObject> pending) {
        return wanted.who() instanceof Mention.Only(var connector)
                ? only(wanted, connector, pending)
                : cast.object(wanted.who()).filter(pending::contains).or(() -> missing(wanted, "nothing"));
    }

    private Optional<CsObject> only(Expected.Export wanted, ConnectorId connector, List<CsObject> pending) {
        var found = pending.stream()
                .filter(object -> object.connector().equals(connector))
                .filter(object -> wanted.demands().stream()
                        .allMatch(demand ->
                                !(demand instanceof Expected.Demand.Change(var _, var act)) || act == act(object)))
                .toList();
        return found.size() == 1
                ? Optional.of(found.getFirst())
                : missing(
                        wanted,
                        found.isEmpty()
                                ? "nothing"
                                : found.size() + " objects; say which with of, name or dn: "
                                        + String.join(
                                                ", ",
                                                found.stream().map(cast::named).toList()));
    }

    private Optional<CsObject> missing(Expected.Export wanted, String actual) {
        notes.add(wanted.origin(), spoken(wanted.who()), "pending", wish(wanted), actual);
        return Optional.empty();
    }

    private String spoken(Mention who) {
        return switch (who) {
            case Mention.Called(var name) -> name;
            case Mention.At(var connector, var dn) -> inSpace(dn.toString(), connector);
            case Mention.PartnerOf(var connector, var name) -> inSpace(name, connector);
            case Mention.Only(var connector) -> inSpace("an object", connector);
        };
    }

    private String inSpace(String object, ConnectorId connector) {
        return "%s in %s".formatted(object, landscape.space(connector).name());
    }

    private static String wish(Expected.Export wanted) {
        return wanted.demands().stream()
                .flatMap(demand -> demand instanceof Expected.Demand.Change(var _, var act)
                        ? Optional.of(word(act)).stream()
                        : Optional.<String>empty().stream())
                .findFirst()
                .orElse("a change");
    }

    private void check(Expected.Export wanted, Expected.Demand demand, CsObject object) {
        switch (demand) {
            case Expected.Demand.Change(var origin, var act) ->
                compare(origin, object, "pending", word(act), word(act(object)));
            case Expected.Demand.Place(var origin, var dn) -> {
                var place = view(object).dn();
                if (!place.equals(dn)) {
                    notes.add(origin, named(object), "dn", dn.toString(), place.toString());
                }
            }
            case Expected.Demand.Type(var origin, var type) ->
                compare(origin, object, "type", type.text(), view(object).type().text());
            case Expected.Demand.Attribute(var origin, var said) -> attribute(origin, object, said);
            case Expected.Demand.NoOther(var origin) -> {
                var named = IdentityCheck.names(wanted.demands());
                changed(object).stream()
                        .filter(name -> !named.contains(name))
                        .forEach(name -> notes.add(
                                origin,
                                named(object),
                                name.text(),
                                "no change",
                                cast.cs(view(object).values(name)),
                                givers.of(object.id(), name)));
            }
        }
    }

    private void attribute(Origin origin, CsObject object, Said.Attribute said) {
        var wanted = new Wanted(
                to -> cast.target(to, object.connector()).map(CsObject::id).map(CsObjectId::number));
        var actual = view(object).values(said.name());
        if (!wanted.agrees(said.values(), actual)) {
            notes.add(
                    origin,
                    named(object),
                    said.name().text(),
                    Cast.said(said.values()),
                    cast.cs(actual),
                    givers.of(object.id(), said.name()));
        } else if (act(object) == Expected.Act.UPDATE && !changed(object).contains(said.name())) {
            notes.add(
                    origin,
                    named(object),
                    said.name().text(),
                    "changed to " + Cast.said(said.values()),
                    "so already, it does not change");
        }
    }

    private void compare(Origin origin, CsObject object, String aspect, String expected, String actual) {
        if (!expected.equals(actual)) {
            notes.add(origin, named(object), aspect, expected, actual);
        }
    }

    private String named(CsObject object) {
        return inSpace(cast.identity(object).map(cast::named).orElseGet(() -> cast.named(object)), object.connector());
    }

    /// What it is to be like; of what is to go, what it is like.
    private static Hologram.Present view(CsObject object) {
        return object.tower().current() instanceof Hologram.Present wanted
                ? wanted
                : object.tower().expected() instanceof Hologram.Present there ? there : nothing(object);
    }

    private static Hologram.Present nothing(CsObject object) {
        throw new IllegalStateException(object.id() + " is pending and nowhere");
    }

    private static SortedSet<AttributeName> changed(CsObject object) {
        return switch (object.tower().pendingExport()) {
            case Delta.None() -> new TreeSet<>();
            case Delta.Add(var after) -> new TreeSet<>(after.attributes().keySet());
            case Delta.Update(var _, var _, var changes) -> new TreeSet<>(changes.keySet());
            case Delta.Delete(var before) -> new TreeSet<>(before.attributes().keySet());
            case Delta.DeleteAdd(var _, var after) ->
                new TreeSet<>(after.attributes().keySet());
        };
    }

    private static Expected.Act act(CsObject object) {
        return switch (object.tower().pendingExport()) {
            case Delta.Add _ -> Expected.Act.ADD;
            case Delta.Update _, Delta.DeleteAdd _, Delta.None() -> Expected.Act.UPDATE;
            case Delta.Delete _ -> Expected.Act.DELETE;
        };
    }

    private static String word(CsObject object) {
        return word(act(object));
    }

    private static String word(Expected.Act act) {
        return switch (act) {
            case ADD -> "add";
            case UPDATE -> "update";
            case DELETE -> "delete";
        };
    }
}
