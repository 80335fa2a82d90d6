/// An AD-like directory in memory, for the demo and the tests: LDAPS, schema, GUIDs and change numbers,
/// tombstones, pages and ranges, DirSync, and a journal from which it comes back after a kill.
///
/// [ActiveDirectoryServer] is the way in. Imports nothing of ours. Not here: Kerberos, access control
/// beyond two rights, replication between controllers.
@NullMarked
package org.syncline.directory;

import org.jspecify.annotations.NullMarked;
