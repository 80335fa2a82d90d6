package org.syncline.journey;

import java.util.List;
import java.util.function.Consumer;
import org.syncline.directory.access.Tampering;
import org.syncline.engine.Cycle.Policy;

/// One way in which a source can be broken, and what is to be said of it.
///
/// @param source the connector that reads it
/// @param policy of the cycle that meets it
/// @param result of the step that is to notice
/// @param profile that step's
/// @param words of the reason; the name of the source is asked for besides
record BrokenSource(
        String name,
        String source,
        Policy policy,
        Consumer<World<MemoryDirectory>> breaks,
        Consumer<World<MemoryDirectory>> mends,
        String profile,
        String result,
        List<String> words) {

    static BrokenSource full(String name, Tampering tampering, String result, String... words) {
        return directory(name, Policy.INITIAL, tampering, World.FULL_IMPORT, result, words);
    }

    static BrokenSource delta(String name, Tampering tampering, String result, String... words) {
        return directory(name, Policy.DELTA, tampering, World.DELTA_IMPORT, result, words);
    }

    private static BrokenSource directory(
            String name, Policy policy, Tampering tampering, String profile, String result, String... words) {
        return new BrokenSource(
                name,
                World.AD,
                policy,
                world -> world.directory.faults().tamper(tampering),
                world -> world.directory.faults().tamper(Tampering.NONE),
                profile,
                result,
                List.of(words));
    }

    /// The reads of the cloud go wrong.
    static BrokenSource cloud(String name, String action, String result, String... words) {
        return cloud(
                name,
                world -> world.cloud.control(
                        "POST",
                        "faults",
                        "{\"match\":{\"method\":\"GET\",\"path\":\"/sync/v1/(changes|objects)\"},\"action\":%s,\"times\":50}"
                                .formatted(action)),
                world -> world.cloud.control("DELETE", "faults", ""),
                result,
                words);
    }

    static BrokenSource cloud(
            String name,
            Consumer<World<MemoryDirectory>> breaks,
            Consumer<World<MemoryDirectory>> mends,
            String result,
            String... words) {
        return new BrokenSource(
                name, World.CLOUD, Policy.INITIAL, breaks, mends, World.FULL_IMPORT, result, List.of(words));
    }

    /// Another step than the import notices it.
    BrokenSource noticedBy(String connector, String otherProfile) {
        return new BrokenSource(name, connector, policy, breaks, mends, otherProfile, result, words);
    }

    /// Something is done besides.
    BrokenSource also(Consumer<World<MemoryDirectory>> before, Consumer<World<MemoryDirectory>> after) {
        return new BrokenSource(
                name, source, policy, before.andThen(breaks), mends.andThen(after), profile, result, words);
    }

    @Override
    public String toString() {
        return name;
    }
}
