package org.syncline.server.work;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.syncline.engine.Installed;

/// What is made of the configuration once for each revision that is installed, however often it is asked for.
final class PerRevision<T> {

    private final EngineRoom room;
    private final Function<Installed, T> maker;
    private final AtomicReference<@Nullable Made<T>> last = new AtomicReference<>();

    private record Made<T>(Installed from, T what) {}

    PerRevision(EngineRoom room, Function<Installed, T> maker) {
        this.room = room;
        this.maker = maker;
    }

    @SuppressWarnings("ReferenceEquality") // each revision is installed once
    T get() {
        var installed = room.engine().installed();
        var known = last.get();
        if (known != null && known.from() == installed) {
            return known.what();
        }
        var fresh = maker.apply(installed);
        last.set(new Made<>(installed, fresh));
        return fresh;
    }
}
