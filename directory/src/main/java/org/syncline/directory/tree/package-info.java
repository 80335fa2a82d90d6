/// The objects of the directory: where they stand, what they hold, how each change applies, and
/// the journal from which they come back.
///
/// A change is an LDIF change record with the number, time and identity it was given; the same
/// changes make the same directory. References are kept by GUID, so they follow every move.
/// May use `schema`. Knows nothing of connections, searches or pages.
@NullMarked
package org.syncline.directory.tree;

import org.jspecify.annotations.NullMarked;
