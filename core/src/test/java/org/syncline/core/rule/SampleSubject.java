package org.syncline.core.rule;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.Values;

/// An object for scope filters.
///
/// @param names the DNs of the objects it refers to
/// @param groups the groups it is in
record SampleSubject(
        Map<AttributeName, Values> attributes,
        Map<String, String> parameters,
        Map<Long, String> names,
        Set<DistinguishedName> groups)
        implements ScopeSubject {

    SampleSubject(Map<AttributeName, Values> attributes, Map<String, String> parameters) {
        this(attributes, parameters, Map.of(), Set.of());
    }

    @Override
    public Values values(AttributeName attribute) {
        return attributes.getOrDefault(attribute, Values.NONE);
    }

    @Override
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    @Override
    public String dnOf(long reference) {
        return names.getOrDefault(reference, "");
    }

    @Override
    public boolean isMemberOf(DistinguishedName group) {
        return groups.contains(group);
    }
}
