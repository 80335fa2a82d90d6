package org.syncline.core.sync;

import java.util.Map;
import java.util.Optional;
import org.syncline.core.expression.Inputs;
import org.syncline.core.function.Moment;
import org.syncline.core.rule.Direction;
import org.syncline.core.space.MvObject;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.Values;

/// What an outbound rule reads: an MV object. It has one view and no name; what it refers to has the name of its object
/// in the connector space that the rule flows to (engine.md 8).
record MvInputs(
        MvObject object, ConnectorId connector, Map<String, String> parameters, References references, Moment moment)
        implements Inputs {

    @Override
    public Values values(AttributeName attribute) {
        return object.values(attribute);
    }

    @Override
    public Values imported(AttributeName attribute) {
        return object.values(attribute);
    }

    @Override
    public Optional<String> parameter(String parameter) {
        return Optional.of(parameter).filter(Direction.OUTBOUND::offers).map(parameters::get);
    }

    @Override
    public String dn() {
        return "";
    }

    @Override
    public String dnOf(long reference) {
        return references.nameIn(connector, reference);
    }
}
