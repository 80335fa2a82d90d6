package org.syncline.connector;

import java.util.List;

/// What an administrator picks when adding a connector. Found by [java.util.ServiceLoader].
public interface ConnectorType {

    /// The name in configuration files: `active-directory`, `ldap`, `cloud-sync` …
    String name();

    /// What to ask the administrator, in the order of the form. Form, check and manual come from this list.
    List<Setting> settings();

    /// Opens a connection and proves that it works.
    ///
    /// @throws ConnectorException if the connected system is not reached, not trusted, or refuses the credentials
    Connector open(Settings settings);
}
