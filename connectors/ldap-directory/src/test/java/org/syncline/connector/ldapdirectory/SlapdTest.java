package org.syncline.connector.ldapdirectory;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.syncline.testkit.contract.LdapContract;
import org.syncline.testkit.contract.SlapdExtension;

/// The contracts against a real OpenLDAP server.
@Tag("slapd")
@ExtendWith(SlapdExtension.class)
class SlapdTest implements LdapContract {}
