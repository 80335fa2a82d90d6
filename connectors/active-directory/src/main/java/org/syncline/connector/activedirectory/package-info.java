/// The connector to Active Directory and what behaves like it: DirSync, objectGUID, moves, tombstones.
///
/// May use what LDAP connectors share. What is not peculiar to Active Directory belongs there.
@NullMarked
package org.syncline.connector.activedirectory;

import org.jspecify.annotations.NullMarked;
