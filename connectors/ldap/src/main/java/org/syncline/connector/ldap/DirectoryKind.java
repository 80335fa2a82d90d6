package org.syncline.connector.ldap;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Values;

/// What whoever writes must know of a kind of directory.
///
/// @param anchorAttribute what tells one object from another
/// @param anchor the anchor of an entry that was read with it
/// @param anyOf finds the objects with these anchors, wherever they stand
/// @param classes the object classes that an object of a type is created with, where the rules do not say
public record DirectoryKind(
        String anchorAttribute,
        Function<Entry, Optional<Anchor>> anchor,
        Function<Collection<Anchor>, Filter> anyOf,
        Function<ObjectTypeName, Values> classes,
        WriteProtection protection) {}
