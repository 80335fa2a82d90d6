package org.syncline.core.sync;

import java.util.Map;
import java.util.Optional;
import org.syncline.core.rule.Direction;
import org.syncline.core.rule.ScopeSubject;
import org.syncline.core.space.MvObject;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.Values;

/// An MV object before a scoping filter. It has no DN, and stands in no group of a connector space.
record MvSubject(MvObject object, Map<String, String> parameters) implements ScopeSubject {

    @Override
    public Values values(AttributeName attribute) {
        return object.values(attribute);
    }

    @Override
    public Optional<String> parameter(String name) {
        return Optional.of(name).filter(Direction.OUTBOUND::offers).map(parameters::get);
    }

    @Override
    public String dnOf(long reference) {
        return "";
    }

    @Override
    public boolean isMemberOf(DistinguishedName group) {
        return false;
    }
}
