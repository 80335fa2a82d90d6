package org.syncline.home.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.syncline.core.space.CsObject;
import org.syncline.core.value.DistinguishedName;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.store.CsQuery;
import org.syncline.store.CsRow;
import org.syncline.store.Transaction;

/// An object that somebody names by its DN, or by what its name begins with.
public sealed interface NamedObject {

    /// So many are offered to choose from.
    int MOST = 10;

    record Found(ConnectorDefinition connector, CsObject object, String publicId) implements NamedObject {}

    /// Several answer; these are the first of them.
    record Several(List<ExpressionAnswer.Choice> choices) implements NamedObject {}

    /// At most two queries a connector, and one for the object.
    ///
    /// @param connectors where to look, the likeliest first
    /// @throws Refused if nothing answers
    static NamedObject find(Transaction transaction, List<ConnectorDefinition> connectors, String said) {
        var found = new ArrayList<Place>();
        for (var connector : connectors) {
            for (var row : rows(transaction, connector, said)) {
                found.add(new Place(connector, row));
            }
        }
        var exact = found.stream()
                .filter(place -> place.row().dn().toString().equalsIgnoreCase(said))
                .findFirst();
        if (exact.isPresent()) {
            return loaded(transaction, exact.get());
        }
        return switch (found.size()) {
            case 0 ->
                throw new Refused(
                        ExitCode.NOT_FOUND,
                        "No object of %s has the DN '%s', and no name, login or address begins like that. Look for it under Objects."
                                .formatted(
                                        connectors.stream()
                                                .map(ConnectorDefinition::name)
                                                .collect(Collectors.joining(" or ")),
                                        said));
            case 1 -> loaded(transaction, found.getFirst());
            default ->
                new Several(found.stream()
                        .limit(MOST)
                        .map(place -> new ExpressionAnswer.Choice(
                                place.connector().name(), place.row().dn().toString()))
                        .toList());
        };
    }

    /// A row of a search, and where it was found.
    record Place(ConnectorDefinition connector, CsRow row) {}

    private static List<CsRow> rows(Transaction transaction, ConnectorDefinition connector, String said) {
        var space = transaction.connectorSpace();
        var named = name(said).stream()
                .flatMap(dn -> space.search(CsQuery.first(connector.id(), 1, new CsQuery.Condition.Named(dn))).stream())
                .toList();
        return named.isEmpty()
                ? space.search(CsQuery.first(connector.id(), MOST, new CsQuery.Condition.Begins(said)))
                : named;
    }

    private static List<DistinguishedName> name(String said) {
        try {
            return said.indexOf('=') < 0 ? List.of() : List.of(DistinguishedName.of(said));
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }

    private static NamedObject loaded(Transaction transaction, Place place) {
        var id = place.row().id();
        var object = transaction.connectorSpace().load(List.of(id)).get(id);
        if (object == null) {
            throw new Refused(
                    ExitCode.NOT_FOUND,
                    "%s is gone by now.".formatted(place.row().dn()));
        }
        return new Found(place.connector(), object, place.row().publicId().toString());
    }
}
