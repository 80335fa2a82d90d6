package org.syncline.journey;

import org.syncline.configuration.DefaultRules;
import org.syncline.configuration.SourceAnchor;
import org.syncline.directory.SampleOrganization;

/// The founding journey with `mS-DS-ConsistencyGuid` as the anchor, which the engine writes to the accounts.
class ConsistencyGuidJourneyTest extends Journey<MemoryDirectory> {

    private static final SampleOrganization ORGANIZATION = SampleOrganization.standard();

    ConsistencyGuidJourneyTest() {
        super(
                new World<>(
                        new MemoryDirectory(ORGANIZATION),
                        ORGANIZATION,
                        new DefaultRules.Options(
                                SourceAnchor.CONSISTENCY_GUID, true, true, DefaultRules.Options.USUAL.workloads())),
                true);
    }
}
