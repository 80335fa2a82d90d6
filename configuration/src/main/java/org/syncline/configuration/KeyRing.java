package org.syncline.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The keys that open secrets, one a line where they are kept. The first one encrypts what is stored
/// from now on; there are more only while a rotation goes on.
record KeyRing(List<SealingKey> keys) {

    KeyRing {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a ring has at least one key");
        }
    }

    static KeyRing of(SealingKey only) {
        return new KeyRing(List.of(only));
    }

    /// Nothing if there is no line, or one that is no key.
    static Optional<KeyRing> of(String text) {
        var keys = new ArrayList<SealingKey>();
        for (var line :
                text.lines().map(String::strip).filter(each -> !each.isEmpty()).toList()) {
            var key = SealingKey.of(line);
            if (key.isEmpty()) {
                return Optional.empty();
            }
            keys.add(key.get());
        }
        return keys.isEmpty() ? Optional.empty() : Optional.of(new KeyRing(keys));
    }

    SealingKey first() {
        return keys.getFirst();
    }

    Optional<SealingKey> key(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    boolean isLedBy(SealingKey key) {
        return first().id().equals(key.id());
    }

    KeyRing ledBy(SealingKey key) {
        var all = new ArrayList<>(List.of(key));
        all.addAll(keys);
        return new KeyRing(all);
    }

    /// As it is kept.
    String text() {
        return keys.stream().map(key -> key.text() + "\n").collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return keys.stream().map(SealingKey::id).collect(Collectors.joining(", "));
    }
}
