package org.syncline.journey.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A change of one member costs one change, at any size of the group (DECISIONS 13). Rows are counted here; times are
/// measured by the soak.
class BigGroupTest {

    private static final int MOST_ROWS = 50;

    @Test
    void one_member_more_touches_few_rows() {
        int size = Integer.getInteger("group.size", 20_000);
        try (var plant = new Plant()) {
            long t = System.nanoTime();
            var group = new BigGroup(plant, size, 50);
            plant.settle();
            System.out.println("settled in " + (System.nanoTime() - t) / 1_000_000);
            assertThat(group.membersInCloud()).isEqualTo(size);
            for (int i = 0; i < 10; i++) {
                System.out.println("ms " + group.addOne() / 1_000_000);
            }
            try (var rows = new RowsTouched(plant.postgres)) {
                group.addOne();
                System.out.println(rows.told());
                assertThat(rows.count()).isLessThanOrEqualTo(MOST_ROWS);
            }
        }
    }
}
