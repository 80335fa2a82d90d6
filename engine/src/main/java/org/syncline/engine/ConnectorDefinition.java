package org.syncline.engine;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.connector.Scope;
import org.syncline.core.sync.Parting;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.ObjectTypeName;

/// One connected system as an administrator set it up (engine.md 2.1).
///
/// @param type the name of a connector type: `active-directory`, `cloud-sync` …
/// @param settings what its type asks for; a secret is a reference: `secret:NAME`, `env:NAME` or `file:PATH`
/// @param objectTypes the types that are read and written
/// @param attributes attributes to read besides those that its rules use
/// @param guards what is held back before the first write
/// @param parting what becomes of its objects when no rule wants them any more, and of what they gave
/// @param discovered what the connected system told of itself when it was last asked
public record ConnectorDefinition(
        ConnectorId id,
        String name,
        String type,
        Place place,
        SortedMap<String, String> settings,
        List<ObjectTypeName> objectTypes,
        List<AttributeName> attributes,
        Scope scope,
        Guards guards,
        Parting parting,
        List<RunProfile> profiles,
        Discovered discovered) {

    /// Where the connected system stands: it decides the place in a cycle (engine.md 4.2).
    public enum Place {
        ON_PREMISES,
        CLOUD
    }

    public ConnectorDefinition {
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
        objectTypes = List.copyOf(objectTypes);
        attributes = List.copyOf(attributes);
        profiles = List.copyOf(profiles);
    }

    /// One that is yet to be asked what there is: everything as usual, nothing limited.
    public static ConnectorDefinition draft(
            ConnectorId id, String name, String type, Place place, SortedMap<String, String> settings) {
        return new ConnectorDefinition(
                id,
                name,
                type,
                place,
                settings,
                List.of(),
                List.of(),
                Scope.EVERYTHING,
                Guards.USUAL,
                Parting.USUAL,
                RunProfile.USUAL,
                Discovered.NOTHING);
    }

    public ConnectorDefinition with(Scope other) {
        return with(settings, objectTypes, other, guards, discovered);
    }

    public ConnectorDefinition with(Guards other) {
        return with(settings, objectTypes, scope, other, discovered);
    }

    public ConnectorDefinition with(Discovered other) {
        return with(settings, objectTypes, scope, guards, other);
    }

    public ConnectorDefinition with(Parting other) {
        return new ConnectorDefinition(
                id, name, type, place, settings, objectTypes, attributes, scope, guards, other, profiles, discovered);
    }

    public ConnectorDefinition withTypes(List<ObjectTypeName> others) {
        return with(settings, others, scope, guards, discovered);
    }

    public ConnectorDefinition withSettings(SortedMap<String, String> others) {
        return with(others, objectTypes, scope, guards, discovered);
    }

    public ConnectorDefinition withProfiles(List<RunProfile> others) {
        return new ConnectorDefinition(
                id, name, type, place, settings, objectTypes, attributes, scope, guards, parting, others, discovered);
    }

    private ConnectorDefinition with(
            SortedMap<String, String> settings,
            List<ObjectTypeName> objectTypes,
            Scope scope,
            Guards guards,
            Discovered discovered) {
        return new ConnectorDefinition(
                id, name, type, place, settings, objectTypes, attributes, scope, guards, parting, profiles, discovered);
    }

    public Optional<RunProfile> profile(String wanted) {
        return profiles.stream()
                .filter(profile -> profile.name().equalsIgnoreCase(wanted))
                .findFirst();
    }
}
