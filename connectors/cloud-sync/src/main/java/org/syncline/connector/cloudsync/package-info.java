/// The connector to a cloud directory by the published sync ingest protocol (cloud-emulator.md 7).
///
/// May use the connector contract and the core's values, schemas and layers; owns Jackson and MSAL4J here. Knows
/// nothing of the engine, and nothing of the vendor's undocumented sync endpoint (DECISIONS 24).
@NullMarked
package org.syncline.connector.cloudsync;

import org.jspecify.annotations.NullMarked;
