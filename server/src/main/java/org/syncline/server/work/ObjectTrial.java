package org.syncline.server.work;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.syncline.core.value.CsObjectId;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.Installed;
import org.syncline.engine.Preview;
import org.syncline.home.rules.ExpressionAnswer;
import org.syncline.home.rules.NamedObject;
import org.syncline.server.access.Sight;
import org.syncline.server.work.FileVerdict.Tried;

/// Tries a configuration that nobody has applied on one object, beside the one that is applied (engine.md 15).
final class ObjectTrial {

    static final Result NONE = new Result(Optional.empty(), List.of());

    private final EngineRoom room;

    ObjectTrial(EngineRoom room) {
        this.room = room;
    }

    /// @param choices if several objects are called so
    record Result(Optional<Tried> tried, List<ExpressionAnswer.Choice> choices) {}

    /// @param said the DN of the object, or the beginning of a name
    /// @throws org.syncline.home.Refused if no object is called so, or nothing is applied yet
    Result of(Installed then, String said) {
        var applied = room.engine().installed();
        var connectors = applied.configuration().connectors().values().stream()
                .sorted(Comparator.comparing(ConnectorDefinition::place).thenComparing(ConnectorDefinition::name))
                .toList();
        return switch (room.database().in(transaction -> NamedObject.find(transaction, connectors, said))) {
            case NamedObject.Several(var choices) -> new Result(Optional.empty(), choices);
            case NamedObject.Found found -> {
                var now = foreseen(applied, found.object().id(), found.publicId());
                var tried = foreseen(then, found.object().id(), found.publicId());
                yield new Result(Optional.of(new Tried(now.comesTo(tried), tried)), List.of());
            }
        };
    }

    private Foreseen foreseen(Installed installed, CsObjectId id, String publicId) {
        var seen = new Preview(room.database(), installed, room.clock())
                .of(id)
                .orElseThrow(() -> EngineRoom.gone(UUID.fromString(publicId)));
        return room.database()
                .in(transaction -> Foreseen.of(new Portion(transaction, installed, Sight.EVERYTHING), seen, publicId));
    }
}
