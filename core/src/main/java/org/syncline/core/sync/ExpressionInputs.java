package org.syncline.core.sync;

import java.util.Optional;
import org.syncline.core.expression.Inputs;
import org.syncline.core.function.Moment;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.MvObject;
import org.syncline.core.value.ConnectorId;

/// What an expression by itself reads of an object: the same as in a flow, were the object synchronized now.
public final class ExpressionInputs {

    private ExpressionInputs() {}

    /// For a rule from the connector of the object; nothing of an object that is gone, or is to go.
    public static Optional<Inputs> inbound(CsObject object, Landscape landscape, References references, Moment moment) {
        return object.tower().current() instanceof Hologram.Present current
                ? Optional.of(new CsInputs(
                        current,
                        object.tower().imported(),
                        object.dn(),
                        landscape.parameters(object.connector(), object.dn()),
                        references,
                        moment))
                : Optional.empty();
    }

    /// For a rule to that connector.
    public static Inputs outbound(
            MvObject object, ConnectorId connector, Landscape landscape, References references, Moment moment) {
        return new MvInputs(object, connector, landscape.parameters(connector), references, moment);
    }
}
