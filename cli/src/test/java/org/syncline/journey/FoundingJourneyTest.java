package org.syncline.journey;

import org.junit.jupiter.api.Test;
import org.syncline.configuration.DefaultRules;
import org.syncline.directory.SampleOrganization;
import org.syncline.engine.Cycle;

class FoundingJourneyTest {

    @Test
    void plays() {
        try (var world = new World(SampleOrganization.standard(), DefaultRules.Options.USUAL)) {
            System.out.println(world.engine.installed().problems());
            world.run(World.AD, "Full Import");
            System.out.println("--- C1");
            world.cycle(Cycle.Policy.INITIAL);
            for (int i = 2; i <= 5; i++) {
                System.out.println("--- C" + i);
                world.cycle(Cycle.Policy.DELTA);
            }
        }
    }
}
