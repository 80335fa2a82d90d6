package org.syncline.connector.ldap;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.syncline.core.value.Anchor;

/// What tells one object of a kind of directory from another, wherever it stands.
///
/// @param of the anchor of an entry that was read with it
/// @param anyOf finds the objects with these anchors
public record AnchorAttribute(
        String name, Function<Entry, Optional<Anchor>> of, Function<Collection<Anchor>, Filter> anyOf) {}
