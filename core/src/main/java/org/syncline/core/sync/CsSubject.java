package org.syncline.core.sync;

import java.util.Map;
import java.util.Optional;
import org.syncline.core.rule.ScopeSubject;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.Values;

/// A CS object before a scoping filter.
///
/// @param view the current view of it
record CsSubject(CsObjectId id, Hologram.Present view, Map<String, String> parameters, References references)
        implements ScopeSubject {

    @Override
    public Values values(AttributeName attribute) {
        return view.values(attribute);
    }

    @Override
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    @Override
    public String dnOf(long reference) {
        return references.nameOf(reference);
    }

    @Override
    public boolean isMemberOf(DistinguishedName group) {
        return references.isMember(id, group);
    }
}
