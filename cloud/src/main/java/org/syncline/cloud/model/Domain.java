package org.syncline.cloud.model;

import java.util.Locale;

/// A verified domain of the tenant. Users of a federated one sign in elsewhere.
public record Domain(String name, boolean federated, boolean initial) {

    public Domain {
        name = name.toLowerCase(Locale.ROOT);
    }
}
