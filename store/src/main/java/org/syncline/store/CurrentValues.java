package org.syncline.store;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.syncline.core.space.Overlay;
import org.syncline.core.space.Tower;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.Values;

/// What an object is found by, in its current view ([Tower#current]): these attributes are laid layer by layer, the
/// many others are left alone.
final class CurrentValues {

    private CurrentValues() {}

    /// Those of the attributes that have values, and those of [FindRow].
    static SortedMap<AttributeName, Values> of(Tower tower, Collection<AttributeName> attributes) {
        var layers = Layers.of(tower);
        var values = new TreeMap<AttributeName, Values>();
        Stream.concat(FindRow.ATTRIBUTES.stream(), attributes.stream()).forEach(name -> {
            var current = layers.values(name);
            if (!current.isEmpty()) {
                values.put(name, current);
            }
        });
        return values;
    }

    /// An object that is there, and what is laid over it.
    ///
    /// @param present whether there is an object once all is laid
    private record Layers(Map<AttributeName, Values> base, Overlay[] laid, boolean present) {

        static Layers of(Tower tower) {
            var overlays = new Overlay[] {tower.exported(), tower.escrowed(), tower.desired()};
            var base = tower.imported();
            boolean present = base.isPresent();
            for (int i = 0; i < overlays.length; i++) {
                switch (overlays[i]) {
                    case Overlay.Become(var hologram) -> {
                        base = hologram;
                        present = hologram.isPresent();
                        Arrays.fill(overlays, 0, i + 1, Overlay.NOTHING);
                    }
                    case Overlay.Put _ -> present = true;
                    case Overlay.Amend _ -> overlays[i] = present ? overlays[i] : Overlay.NOTHING;
                    case Overlay.Nothing() -> {}
                }
            }
            return new Layers(base.attributes(), overlays, present);
        }

        Values values(AttributeName name) {
            var values = base.getOrDefault(name, Values.NONE);
            for (var overlay : laid) {
                var say = overlay.says().get(name);
                values = say == null ? values : say.over(values);
            }
            return present ? values : Values.NONE;
        }
    }
}
