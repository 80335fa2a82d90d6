package org.syncline.journey;

import org.syncline.directory.SampleOrganization;

/// The founding journey in this process.
class FoundingJourneyTest extends Journey<MemoryDirectory> {

    FoundingJourneyTest() {
        super(World.inMemory(SampleOrganization.standard()), false);
    }
}
