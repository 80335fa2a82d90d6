package org.syncline.core.sync;

import java.util.Map;
import java.util.Optional;
import org.syncline.core.expression.Inputs;
import org.syncline.core.function.Moment;
import org.syncline.core.rule.Direction;
import org.syncline.core.space.MvObject;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.Values;

/// What an outbound rule reads: an MV object. It has one view and no name.
record MvInputs(MvObject object, Map<String, String> parameters, Moment moment) implements Inputs {

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
        return "";
    }
}
