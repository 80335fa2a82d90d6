package org.syncline.journey;

import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.connector.Scope;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.Guards;

/// A connector's definition as an administrator edits it.
record Altered(ConnectorDefinition before) {

    static Altered of(ConnectorDefinition before) {
        return new Altered(before);
    }

    ConnectorDefinition with(Guards guards) {
        return made(before.settings(), before.scope(), guards);
    }

    ConnectorDefinition with(Scope scope) {
        return made(before.settings(), scope, before.guards());
    }

    ConnectorDefinition with(String setting, String value) {
        var settings = new TreeMap<>(before.settings());
        settings.put(setting, value);
        return made(settings, before.scope(), before.guards());
    }

    private ConnectorDefinition made(SortedMap<String, String> settings, Scope scope, Guards guards) {
        return new ConnectorDefinition(
                before.id(),
                before.name(),
                before.type(),
                before.place(),
                settings,
                before.objectTypes(),
                before.attributes(),
                scope,
                guards,
                before.profiles(),
                before.discovered());
    }
}
