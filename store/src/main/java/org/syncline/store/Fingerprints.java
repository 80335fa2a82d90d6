package org.syncline.store;

import java.util.Map;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Overlay;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// Fingerprints of this installation: of type, name as written and attributes (DECISIONS 10).
///
/// @param hash keyed with what only this installation knows
record Fingerprints(KeyedHash hash, Dictionaries names) {

    /// Whether a full import may compare with its fingerprint. Else it has to look closer: the object has something
    /// to confirm or is to be deleted, or it does not stand where it was imported.
    static boolean isAtRest(CsObject object) {
        var tower = object.tower();
        boolean atRest = tower.exported() instanceof Overlay.Nothing
                && tower.escrowed() instanceof Overlay.Nothing
                && (!(tower.desired() instanceof Overlay.Become(var wanted)) || wanted.isPresent());
        return atRest
                && tower.imported() instanceof Hologram.Present present
                && present.dn().toString().equals(object.dn().toString());
    }

    Fingerprint of(Hologram object) {
        return object instanceof Hologram.Present present ? of(present) : Fingerprint.NONE;
    }

    Fingerprint of(Hologram.Present object) {
        var octets = new Octets(Octets.USUAL);
        octets.number(names.types().number(object.type()));
        octets.text(object.dn().toString());
        object.attributes().forEach((name, values) -> plain(octets, name, References.without(values)));
        var sum = octets.hash(hash);
        for (var entry : References.of(object.attributes()).entrySet()) {
            sum = sum.plus(of(entry.getKey(), entry.getValue()));
        }
        return sum;
    }

    /// The sum over the references of one attribute.
    Fingerprint of(AttributeName name, Values references) {
        long attribute = names.attributes().number(name);
        long high = references.rest().high();
        long low = references.rest().low();
        for (var value : references.known()) {
            if (value instanceof Value.Reference(var target)) {
                var one = ofReference(attribute, target);
                high += one.high();
                low += one.low();
            }
        }
        return new Fingerprint(high, low);
    }

    Fingerprint ofReference(long attribute, long target) {
        return hash.of(attribute, target);
    }

    Fingerprint ofText(String text) {
        var octets = new Octets(2 * text.length() + Octets.HEAD);
        octets.text(text);
        return octets.hash(hash);
    }

    private void plain(Octets octets, AttributeName name, Values values) {
        if (!values.isEmpty()) {
            octets.number(names.attributes().number(name));
            octets.number(values.size());
            if (values.size() == 1) {
                octets.value(values.first());
            } else {
                values.sorted().forEach(octets::value);
            }
        }
    }

    /// True if these attributes hold only what layers can hold.
    static boolean isStorable(Map<AttributeName, Values> attributes) {
        return attributes.values().stream().noneMatch(Values::hasPointers);
    }
}
