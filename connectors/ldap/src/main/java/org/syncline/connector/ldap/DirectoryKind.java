package org.syncline.connector.ldap;

import java.util.function.Function;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Values;

/// What whoever writes must know of a kind of directory.
///
/// @param classes the object classes that an object of a type is created with, where the rules do not say
public record DirectoryKind(
        AnchorAttribute anchor, Function<ObjectTypeName, Values> classes, WriteProtection protection) {}
