package org.syncline.home.words;

import java.util.List;
import java.util.Optional;
import org.syncline.core.explain.Names;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.MvObject;
import org.syncline.core.sync.Explanation;
import org.syncline.core.sync.Outcome;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.MvObjectId;
import org.syncline.engine.Installed;
import org.syncline.store.Transaction;

/// The names for an explanation: as the outcome has them, else as they are in the database.
public record ExplanationNames(Transaction transaction, Installed installed, Explanation why) implements Names {

    @Override
    public String connector(ConnectorId connector) {
        return installed.connector(connector).name();
    }

    @Override
    public String csObject(long number) {
        var id = new CsObjectId(number);
        var changed = why.outcome() instanceof Outcome.Settled settled
                ? Optional.ofNullable(settled.changed().get(id))
                : Optional.<CsObject>empty();
        return changed.map(object -> object.dn().toString()).orElseGet(() -> stored(id));
    }

    @Override
    public String mvObject(long number) {
        var id = new MvObjectId(number);
        return why.outcome() instanceof Outcome.Settled settled
                        && settled.metaverse() instanceof Outcome.Metaverse.Kept(var kept)
                        && kept.id().equals(id)
                ? called(kept)
                : Optional.ofNullable(transaction.metaverse().load(List.of(id)).get(id))
                        .map(ExplanationNames::called)
                        .orElse("(gone)");
    }

    private String stored(CsObjectId id) {
        var name = transaction.connectorSpace().names(List.of(id)).get(id);
        return name == null ? "(gone)" : name.toString();
    }

    private static String called(MvObject object) {
        return object.type() + " " + ObjectNames.title(object);
    }
}
