package org.syncline.journey;

import org.junit.jupiter.api.Tag;
import org.syncline.configuration.DefaultRules;
import org.syncline.directory.SampleOrganization;

/// The founding journey on a real domain controller.
@Tag("samba")
class SambaFoundingJourneyTest extends Journey<SambaSide> {

    private static final SampleOrganization ORGANIZATION = SampleOrganization.standard();

    SambaFoundingJourneyTest() {
        super(new World<>(new SambaSide(ORGANIZATION), ORGANIZATION, DefaultRules.Options.USUAL), false);
    }
}
