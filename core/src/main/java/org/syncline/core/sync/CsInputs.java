package org.syncline.core.sync;

import java.util.Map;
import java.util.Optional;
import org.syncline.core.expression.Inputs;
import org.syncline.core.function.Moment;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.Values;

/// What an inbound rule reads: a CS object, as it will be and as it was imported (engine.md 2.7).
record CsInputs(
        Hologram current,
        Hologram imported,
        DistinguishedName name,
        Map<String, String> parameters,
        References references,
        Moment moment)
        implements Inputs {

    @Override
    public Values values(AttributeName attribute) {
        return current.values(attribute);
    }

    @Override
    public Values imported(AttributeName attribute) {
        return imported.values(attribute);
    }

    @Override
    public Optional<String> parameter(String parameter) {
        return Optional.ofNullable(parameters.get(parameter));
    }

    @Override
    public String dn() {
        return name.toString();
    }

    @Override
    public String dnOf(long reference) {
        return references.nameOf(reference);
    }
}
