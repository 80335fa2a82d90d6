package org.syncline.store;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.syncline.core.space.Lineage;
import org.syncline.core.space.MvObject;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.MvObjectId;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.RuleId;
import org.syncline.core.value.Values;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The stored form of an MV object without its references: `[{attribute: values}, lineage …]`. One flow
/// usually brings many attributes at once, so lineage is stored by source:
/// `[rule, source, seconds, nanos, attribute …]`.
record MvObjectCbor(Dictionaries names, ValuesCbor values) {

    MvObjectCbor(Dictionaries names) {
        this(names, new ValuesCbor(names.attributes()));
    }

    byte[] write(MvObject object) {
        return HologramCbor.written(out -> {
            out.writeStartArray();
            values.write(out, object.attributes());
            var bySource = new LinkedHashMap<Lineage, List<AttributeName>>();
            object.lineage()
                    .forEach((name, lineage) -> bySource.computeIfAbsent(lineage, _ -> new ArrayList<>())
                            .add(name));
            bySource.forEach((lineage, attributes) -> write(out, lineage, attributes));
            out.writeEndArray();
        });
    }

    MvObject read(MvObjectId id, ObjectTypeName type, byte[] stored, SortedMap<AttributeName, Values> references) {
        return HologramCbor.parsed(stored, in -> {
            in.nextToken();
            var attributes = References.into(values.readAttributes(in), references);
            var lineage = new TreeMap<AttributeName, Lineage>();
            while (in.nextToken() == JsonToken.START_ARRAY) {
                readLineage(in, lineage);
            }
            return new MvObject(id, type, attributes, lineage);
        });
    }

    @SuppressWarnings("JavaInstantGetSecondsGetNano") // both halves are written, the seconds above
    private void write(JsonGenerator out, Lineage lineage, List<AttributeName> attributes) {
        out.writeStartArray();
        out.writeBinary(octets(lineage.rule().uuid()));
        out.writeNumber(lineage.source().number());
        out.writeNumber(lineage.since().getEpochSecond());
        out.writeNumber(lineage.since().getNano());
        attributes.forEach(name -> out.writeNumber(names.attributes().number(name)));
        out.writeEndArray();
    }

    private void readLineage(JsonParser in, SortedMap<AttributeName, Lineage> all) {
        in.nextToken();
        var rule = ByteBuffer.wrap(in.getBinaryValue());
        var lineage = new Lineage(
                new RuleId(new UUID(rule.getLong(), rule.getLong())),
                new CsObjectId(in.nextLongValue(0)),
                Instant.ofEpochSecond(in.nextLongValue(0), in.nextLongValue(0)));
        while (in.nextToken() != JsonToken.END_ARRAY) {
            all.put(names.attributes().name(in.getIntValue()), lineage);
        }
    }

    private static byte[] octets(UUID uuid) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }
}
