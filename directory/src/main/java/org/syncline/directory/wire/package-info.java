/// The LDAP side: connections, sign-in, searches, pages, ranges, the change feed.
///
/// May use `tree` and `schema`. Decides nothing about what a change does to an object.
@NullMarked
package org.syncline.directory.wire;

import org.jspecify.annotations.NullMarked;
