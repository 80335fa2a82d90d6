package org.syncline.store;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.core.space.Overlay;
import org.syncline.core.space.Say;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.Values;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The stored form of an overlay without its references.
///
/// `null` (nothing), `[1, says]` (amend), `[2, type, dn, says]` (put), `[3, hologram]` (become). A say is
/// `[0, values]` (exactly) or `[1, added, removed]` (changes). A say about references only is not here but in
/// the mode of its set; one without any value is here.
record OverlayCbor(Dictionaries names, HologramCbor holograms) {

    private static final int AMEND = 1;
    private static final int PUT = 2;
    private static final int BECOME = 3;
    private static final int EXACTLY = 0;
    private static final int CHANGES = 1;

    byte[] write(Overlay overlay) {
        return HologramCbor.written(out -> write(out, overlay));
    }

    Overlay read(byte[] stored) {
        return HologramCbor.parsed(stored, this::read);
    }

    private void write(JsonGenerator out, Overlay overlay) {
        if (overlay instanceof Overlay.Nothing) {
            out.writeNull();
            return;
        }
        out.writeStartArray();
        switch (overlay) {
            case Overlay.Nothing() -> {}
            case Overlay.Amend(var says) -> {
                out.writeNumber(AMEND);
                write(out, says);
            }
            case Overlay.Put(var type, var dn, var says) -> {
                out.writeNumber(PUT);
                out.writeNumber(names.types().number(type));
                out.writeString(dn.toString());
                write(out, says);
            }
            case Overlay.Become(var hologram) -> {
                out.writeNumber(BECOME);
                holograms.write(out, hologram);
            }
        }
        out.writeEndArray();
    }

    private void write(JsonGenerator out, Map<AttributeName, Say> says) {
        out.writeStartObject();
        says.forEach((name, say) -> {
            if (!References.isOfReferencesOnly(say)) {
                out.writePropertyId(names.attributes().number(name));
                write(out, say);
            }
        });
        out.writeEndObject();
    }

    private void write(JsonGenerator out, Say say) {
        out.writeStartArray();
        switch (say) {
            case Say.Exactly(var values) -> {
                out.writeNumber(EXACTLY);
                writePlain(out, values);
            }
            case Say.Changes(var added, var removed) -> {
                out.writeNumber(CHANGES);
                writePlain(out, added);
                writePlain(out, removed);
            }
        }
        out.writeEndArray();
    }

    private void writePlain(JsonGenerator out, Values values) {
        holograms.values().write(out, References.without(values));
    }

    private Overlay read(JsonParser in) {
        if (in.currentToken() == JsonToken.VALUE_NULL) {
            return Overlay.NOTHING;
        }
        in.nextToken();
        int kind = in.getIntValue();
        in.nextToken();
        var overlay = kind == BECOME ? new Overlay.Become(holograms.read(in)) : readSaying(in, kind);
        in.nextToken();
        return overlay;
    }

    private Overlay readSaying(JsonParser in, int kind) {
        if (kind == AMEND) {
            return new Overlay.Amend(readSays(in));
        }
        var type = names.types().name(in.getIntValue());
        in.nextToken();
        var dn = DistinguishedName.of(in.getString());
        in.nextToken();
        return new Overlay.Put(type, dn, readSays(in));
    }

    private SortedMap<AttributeName, Say> readSays(JsonParser in) {
        var says = new TreeMap<AttributeName, Say>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            var name = holograms.values().name(in);
            in.nextToken();
            says.put(name, readSay(in));
        }
        return says;
    }

    private Say readSay(JsonParser in) {
        in.nextToken();
        boolean exactly = in.getIntValue() == EXACTLY;
        var first = readPlain(in);
        var say = exactly ? new Say.Exactly(first) : new Say.Changes(first, readPlain(in));
        in.nextToken();
        return say;
    }

    private Values readPlain(JsonParser in) {
        in.nextToken();
        return holograms.values().readValues(in);
    }
}
