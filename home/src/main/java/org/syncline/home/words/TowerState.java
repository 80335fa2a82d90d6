package org.syncline.home.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Tower;

/// A state of a CS object, in the order from the last synchronization to the one that is wanted.
public enum TowerState {
    SYNCED,
    IMPORTED,
    EXPORTED,
    ESCROWED,
    DESIRED;

    /// Those that differ from the one before; what was imported is always shown.
    public static SequencedMap<TowerState, Hologram> of(Tower tower) {
        var shown = new LinkedHashMap<TowerState, Hologram>();
        Hologram before = Hologram.ABSENT;
        for (var state : values()) {
            var hologram = state.in(tower);
            if (state == IMPORTED || !hologram.equals(before)) {
                shown.put(state, hologram);
            }
            before = hologram;
        }
        return shown;
    }

    /// Type, name and attributes as an operator reads them; nothing of what is not there.
    public static SequencedMap<String, List<String>> values(Hologram state, ObjectNames names) {
        var values = new LinkedHashMap<String, List<String>>();
        if (state instanceof Hologram.Present(var type, var dn, var attributes)) {
            values.put("(type)", List.of(type.text()));
            values.put("(dn)", List.of(dn.toString()));
            attributes.forEach((name, some) -> values.put(name.text(), names.ofCs(some)));
        }
        return values;
    }

    private Hologram in(Tower tower) {
        return switch (this) {
            case SYNCED -> tower.synced();
            case IMPORTED -> tower.imported();
            case EXPORTED -> tower.exported().over(tower.imported());
            case ESCROWED -> tower.expected();
            case DESIRED -> tower.current();
        };
    }
}
