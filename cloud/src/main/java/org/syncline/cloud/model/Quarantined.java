package org.syncline.cloud.model;

import java.time.Instant;

/// A value that another object holds, and that this one gets when it is free (cloud-emulator.md 7.5).
public record Quarantined(Property property, String value, Instant since) {

    /// The property that conflicts, in the service's spelling.
    public enum Property {
        UserPrincipalName,
        ProxyAddress
    }
}
