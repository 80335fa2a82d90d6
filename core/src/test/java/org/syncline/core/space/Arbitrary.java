package org.syncline.core.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// Arbitrary objects, the same ones for the same seed. Names and values are few, so that they often meet.
public record Arbitrary(long seed, RandomGenerator random) {

    static final List<AttributeName> NAMES =
            List.of("MAIL", "mail", "manager", "member", "sn").stream().map(AttributeName::new).toList();
    static final ObjectTypeName USER = new ObjectTypeName("user");
    static final ObjectTypeName CONTACT = new ObjectTypeName("contact");

    private static final List<String> DNS =
            List.of("CN=Ann,OU=Staff,DC=x", "cn=ann,ou=staff,dc=x", "CN=Ann Lee,OU=Staff,DC=x", "CN=Ann,OU=Gone,DC=x");
    private static final List<Value> VALUES =
            List.of(Value.of("a"), Value.of("A"), Value.of("b"), Value.of(7), Value.of(true), new Value.Reference(1));

    /// Holds a law against as many seeds; the failing one is in the message, and `-Dseed=…` runs it alone.
    public static void holds(int cases, Consumer<Arbitrary> law) {
        var only = Long.getLong("seed");
        for (long seed = only == null ? 0 : only; seed < (only == null ? cases : only + 1); seed++) {
            try {
                law.accept(of(seed));
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("seed " + seed + ": " + broken.getMessage(), broken);
            }
        }
    }

    public static Arbitrary of(long seed) {
        return new Arbitrary(
                seed, RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
    }

    public int upTo(int bound) {
        return random.nextInt(bound);
    }

    public boolean maybe() {
        return random.nextBoolean();
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    public <T> List<T> shuffled(List<T> items) {
        var shuffled = new ArrayList<>(items);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            shuffled.set(i, shuffled.set(random.nextInt(i + 1), shuffled.get(i)));
        }
        return shuffled;
    }

    Hologram hologram() {
        return upTo(5) == 0 ? Hologram.ABSENT : present();
    }

    Hologram.Present present() {
        return Hologram.of(type(), dn(), some(this::values));
    }

    Overlay overlay() {
        return switch (upTo(8)) {
            case 0 -> Overlay.NOTHING;
            case 1 -> new Overlay.Become(hologram());
            case 2, 3 -> Overlay.put(type(), dn(), some(this::say));
            default -> amendment();
        };
    }

    /// What outbound rules can want: they never spell out a whole object.
    Overlay wish() {
        var overlay = overlay();
        return overlay instanceof Overlay.Become ? Overlay.REMOVAL : overlay;
    }

    Overlay amendment() {
        return Overlay.amend(some(this::say));
    }

    /// What the connector space can come to: nothing was sent that amends an object which was not there.
    Tower tower() {
        var imported = hologram();
        var exported = sent(imported);
        return new Tower(hologram(), imported, exported, sent(exported.over(imported)), wish());
    }

    /// The same before anything is in escrow.
    Tower resting() {
        return tower().afterExport();
    }

    Overlay partOf(Overlay whole) {
        return switch (whole) {
            case Overlay.Nothing() -> whole;
            case Overlay.Become _ -> maybe() ? whole : Overlay.NOTHING;
            case Overlay.Amend(var says) -> Overlay.amend(partOf(says));
            case Overlay.Put(var type, var dn, var says) ->
                maybe() ? Overlay.put(type, dn, partOf(says)) : Overlay.amend(partOf(says));
        };
    }

    Say say() {
        return maybe() ? new Say.Exactly(values()) : new Say.Changes(values(), values());
    }

    Values values() {
        return Values.of(VALUES.stream().filter(_ -> upTo(3) == 0).toList());
    }

    private Overlay sent(Hologram over) {
        var overlay = overlay();
        return overlay instanceof Overlay.Amend && !over.isPresent() ? Overlay.NOTHING : overlay;
    }

    private Map<AttributeName, Say> partOf(Map<AttributeName, Say> says) {
        var part = new TreeMap<>(says);
        part.keySet().removeIf(_ -> maybe());
        return part;
    }

    private ObjectTypeName type() {
        return upTo(6) == 0 ? CONTACT : USER;
    }

    private DistinguishedName dn() {
        return DistinguishedName.of(DNS.get(upTo(3) == 0 ? upTo(DNS.size()) : 0));
    }

    private <T> Map<AttributeName, T> some(Supplier<T> supplier) {
        var some = new TreeMap<AttributeName, T>();
        NAMES.stream().filter(_ -> maybe()).forEach(name -> some.put(name, supplier.get()));
        return some;
    }
}
