package org.syncline.store;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import java.util.function.Function;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.DistinguishedName;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.dataformat.cbor.CBORFactory;

/// The stored form of a hologram without its references: `null` for an absent one, else
/// `[type, dn, {attribute: values}]`, type and attributes as their numbers.
record HologramCbor(Dictionaries names, ValuesCbor values) {

    private static final CBORFactory CBOR = new CBORFactory();
    private static final int USUAL_OCTETS = 1024;

    HologramCbor(Dictionaries names) {
        this(names, new ValuesCbor(names.attributes()));
    }

    byte[] write(Hologram hologram) {
        return written(out -> write(out, hologram));
    }

    Hologram read(byte[] stored) {
        return parsed(stored, this::read);
    }

    void write(JsonGenerator out, Hologram hologram) {
        switch (hologram) {
            case Hologram.Absent() -> out.writeNull();
            case Hologram.Present(var type, var dn, var attributes) -> {
                out.writeStartArray();
                out.writeNumber(names.types().number(type));
                out.writeString(dn.toString());
                values.write(out, attributes);
                out.writeEndArray();
            }
        }
    }

    /// The parser stands at the first token of the hologram and is left at its last.
    Hologram read(JsonParser in) {
        if (in.currentToken() == JsonToken.VALUE_NULL) {
            return Hologram.ABSENT;
        }
        in.nextToken();
        var type = names.types().name(in.getIntValue());
        in.nextToken();
        var dn = DistinguishedName.of(in.getString());
        in.nextToken();
        var attributes = values.readAttributes(in);
        in.nextToken();
        return new Hologram.Present(type, dn, attributes);
    }

    static byte[] written(Consumer<JsonGenerator> content) {
        var octets = new ByteArrayOutputStream(USUAL_OCTETS);
        try (var out = CBOR.createGenerator(ObjectWriteContext.empty(), octets)) {
            content.accept(out);
        }
        return octets.toByteArray();
    }

    static <T> T parsed(byte[] stored, Function<JsonParser, T> content) {
        try (var in = CBOR.createParser(ObjectReadContext.empty(), stored)) {
            in.nextToken();
            return content.apply(in);
        }
    }
}
