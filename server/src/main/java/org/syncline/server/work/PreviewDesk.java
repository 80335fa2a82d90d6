package org.syncline.server.work;

import java.util.List;
import java.util.UUID;
import org.syncline.engine.RunProfile;
import org.syncline.engine.RunStep;
import org.syncline.server.access.Sight;
import org.syncline.store.RunId;

/// What a synchronization of one object would do, and doing just that (engine.md 15).
public final class PreviewDesk {

    private final EngineRoom room;

    public PreviewDesk(EngineRoom room) {
        this.room = room;
    }

    /// @throws Refused if others have a part in its identity
    public Foreseen of(UUID publicId, Sight sight) {
        var engine = room.engine();
        var seen = engine.preview().of(room.csObject(publicId)).orElseThrow(() -> EngineRoom.gone(publicId));
        return room.database()
                .in(transaction ->
                        Foreseen.of(new Portion(transaction, engine.installed(), sight), seen, publicId.toString()));
    }

    /// Synchronizes the object, as a run of its own.
    ///
    /// @throws Refused if the connector is busy
    public RunId commit(UUID publicId, String person) {
        var id = room.csObject(publicId);
        var connector = room.database()
                .in(transaction -> transaction.connectorSpace().load(List.of(id)).values().stream()
                        .findFirst()
                        .orElseThrow(() -> EngineRoom.gone(publicId)))
                .connector();
        return room.start(
                room.engine().installed().connector(connector),
                RunProfile.of("Single object", new RunStep.OneObject(id)),
                person);
    }
}
