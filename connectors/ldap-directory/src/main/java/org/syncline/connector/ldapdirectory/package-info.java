/// Any LDAP directory that gives its objects an entryUUID, such as OpenLDAP.
///
/// What is shared with Active Directory is in [org.syncline.connector.ldap]; what changed is told by the content
/// synchronization operation (RFC 4533), where the server has it.
@NullMarked
package org.syncline.connector.ldapdirectory;

import org.jspecify.annotations.NullMarked;
