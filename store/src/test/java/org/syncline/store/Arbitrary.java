package org.syncline.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.syncline.core.space.Claim;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Lineage;
import org.syncline.core.space.Link;
import org.syncline.core.space.MvObject;
import org.syncline.core.space.Overlay;
import org.syncline.core.space.Say;
import org.syncline.core.space.Tower;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.MvObjectId;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.RuleId;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// Makes arbitrary values from a seed. Small alphabets, so that layers often agree.
final class Arbitrary {

    private final Random random;

    Arbitrary(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean maybe() {
        return random.nextBoolean();
    }

    Value value() {
        return switch (below(8)) {
            case 0 -> Value.of("text " + below(4) + " Äß\u4e2d");
            case 1 -> Value.of(maybe() ? below(3) : random.nextLong());
            case 2 -> Value.of(maybe());
            case 3 -> Value.of(new byte[] {(byte) below(256), (byte) below(2)});
            case 4 -> Value.of("");
            default -> reference();
        };
    }

    Value.Reference reference() {
        return new Value.Reference(1 + below(6));
    }

    Values values() {
        boolean referencesOnly = maybe();
        var values = new ArrayList<Value>();
        for (int i = below(4); i > 0; i--) {
            values.add(referencesOnly ? reference() : value());
        }
        return Values.of(values);
    }

    AttributeName attribute() {
        return new AttributeName("attribute" + below(6));
    }

    SortedMap<AttributeName, Values> attributes() {
        var attributes = new TreeMap<AttributeName, Values>();
        for (int i = below(5); i > 0; i--) {
            attributes.put(attribute(), values());
        }
        return attributes;
    }

    ObjectTypeName type() {
        return new ObjectTypeName(below(5) == 0 ? "group" : "user");
    }

    DistinguishedName dn() {
        return DistinguishedName.of((maybe() ? "CN" : "cn") + "=Ann " + below(3) + ",OU=Staff");
    }

    Hologram hologram() {
        return below(5) == 0 ? Hologram.ABSENT : Hologram.of(type(), dn(), attributes());
    }

    Overlay overlay() {
        return switch (below(5)) {
            case 0 -> Overlay.NOTHING;
            case 1 -> new Overlay.Amend(says());
            case 2 -> new Overlay.Put(type(), dn(), says());
            case 3 -> new Overlay.Become(hologram());
            default -> Overlay.amend(says());
        };
    }

    /// Any combination of layers, also those that no history leads to.
    Tower tower() {
        return new Tower(hologram(), hologram(), overlay(), overlay(), overlay());
    }

    /// One event in the life of a tower.
    Tower step(Tower tower) {
        return switch (below(8)) {
            case 0 -> tower.afterImport(hologram());
            case 1 -> tower.afterImport(tower.expected());
            case 2 -> tower.afterDelta(new Overlay.Amend(says()));
            case 3 -> tower.afterSync(overlay());
            case 4 -> tower.wanting(overlay());
            case 5 -> tower.beforeExport();
            case 6 -> tower.afterExport();
            default -> tower.afterRefusal();
        };
    }

    Link link() {
        if (below(3) == 0) {
            return Link.NONE;
        }
        var claims = new TreeSet<Claim>();
        for (int i = below(3); i > 0; i--) {
            claims.add(new Claim(rule(), of(List.of(Claim.Kind.values()))));
        }
        return Link.to(new MvObjectId(1 + below(50)), claims);
    }

    RuleId rule() {
        return new RuleId(new UUID(7, below(3)));
    }

    MvObject mvObject(MvObjectId id, ObjectTypeName type) {
        var attributes = attributes();
        var lineage = new TreeMap<AttributeName, Lineage>();
        attributes
                .keySet()
                .forEach(name -> lineage.put(
                        name,
                        new Lineage(
                                rule(),
                                new CsObjectId(below(3)),
                                Instant.ofEpochSecond(below(2), below(2) * 123_456_789L))));
        return new MvObject(id, type, attributes, lineage);
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    private Map<AttributeName, Say> saysOfSome() {
        var says = new TreeMap<AttributeName, Say>();
        for (int i = below(4); i > 0; i--) {
            says.put(attribute(), maybe() ? new Say.Exactly(values()) : new Say.Changes(values(), values()));
        }
        return says;
    }

    private SortedMap<AttributeName, Say> says() {
        return new TreeMap<>(saysOfSome());
    }
}
