/// What connectors to LDAP directories share: a checked connection, pages, ranged values, reading objects
/// into our types and writing them back.
///
/// May use the connector SPI, the core's values and UnboundID. Knows nothing of any one product.
@NullMarked
package org.syncline.connector.ldap;

import org.jspecify.annotations.NullMarked;
