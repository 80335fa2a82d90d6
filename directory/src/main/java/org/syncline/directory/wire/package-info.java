/// The LDAP side: connections, sign-in, searches, pages, ranges, the change feed.
///
/// May use `tree`, `schema` and `access`. Decides nothing about what a change does to an object.
@NullMarked
package org.syncline.directory.wire;

import org.jspecify.annotations.NullMarked;
