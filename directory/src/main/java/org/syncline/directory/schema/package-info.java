/// What an object may hold: kinds of values, attributes and classes, read from three small tables.
///
/// Knows nothing of objects or of LDAP messages.
@NullMarked
package org.syncline.directory.schema;

import org.jspecify.annotations.NullMarked;
