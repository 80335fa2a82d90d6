package org.syncline.connector.ldap;

import org.syncline.core.value.Values;

/// What became of the values of one attribute on their way into our types.
public sealed interface Decoded {

    record Whole(Values values) implements Decoded {}

    /// One of them is not of the type that the schema says.
    record Broken(String value, String why) implements Decoded {}
}
