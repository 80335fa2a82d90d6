package org.syncline.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The same lines measured again and again.
final class Medians {

    private Medians() {}

    interface Round {
        List<Measurement> run() throws IOException;
    }

    /// Of each line the round that took the median of the time.
    static List<Measurement> of(int rounds, Round round) throws IOException {
        var all = new ArrayList<List<Measurement>>();
        for (int number = 1; number <= rounds; number++) {
            System.err.printf("round %d of %d%n", number, rounds);
            all.add(round.run());
        }
        var medians = new ArrayList<Measurement>();
        for (int line = 0; line < all.getFirst().size(); line++) {
            int at = line;
            medians.add(all.stream()
                    .map(lines -> lines.get(at))
                    .sorted(Comparator.comparing(Measurement::time))
                    .toList()
                    .get(rounds / 2));
        }
        return medians;
    }
}
