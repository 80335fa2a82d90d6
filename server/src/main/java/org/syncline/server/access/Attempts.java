package org.syncline.server.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Counts failed attempts to sign in, and says when it is enough: for one name from one address, and for
/// one address. A name counts the same whether or not there is such an account.
final class Attempts {

    private static final int OF_A_NAME = 5;
    private static final int OF_AN_ADDRESS = 30;
    private static final Duration REMEMBERED = Duration.ofMinutes(15);

    /// More are not remembered at a time; the oldest go first.
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new HashMap<>();

    Attempts(Clock clock) {
        this.clock = clock;
    }

    private record Failures(int count, Instant last) {}

    synchronized boolean areTooMany(String name, String address) {
        return count(key(name, address)) >= OF_A_NAME || count(address) >= OF_AN_ADDRESS;
    }

    synchronized void failed(String name, String address) {
        more(key(name, address));
        more(address);
        if (failures.size() > MOST) {
            failures.entrySet().stream()
                    .min(Map.Entry.comparingByValue((one, other) -> one.last().compareTo(other.last())))
                    .map(Map.Entry::getKey)
                    .ifPresent(failures::remove);
        }
    }

    synchronized void succeeded(String name, String address) {
        failures.remove(key(name, address));
    }

    private void more(String key) {
        failures.put(key, new Failures(count(key) + 1, clock.instant()));
    }

    private int count(String key) {
        var known = failures.get(key);
        return known == null || known.last().plus(REMEMBERED).isBefore(clock.instant()) ? 0 : known.count();
    }

    private static String key(String name, String address) {
        return address + "\n" + name.strip().toLowerCase(Locale.ROOT);
    }
}
