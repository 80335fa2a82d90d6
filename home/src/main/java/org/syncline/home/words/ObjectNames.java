package org.syncline.home.words;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.syncline.core.space.MvObject;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.MvObjectId;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;
import org.syncline.engine.MvTitle;
import org.syncline.store.Transaction;

/// Values as an operator reads them: a reference by the name of what it means, octets as Base64, so that they compare
/// with source anchors.
public record ObjectNames(Transaction transaction) {

    /// Of a CS object.
    public List<String> ofCs(Values values) {
        var targets = targets(values).map(CsObjectId::new).toList();
        var names = targets.isEmpty()
                ? Map.<CsObjectId, DistinguishedName>of()
                : transaction.connectorSpace().names(targets);
        return values.stream().map(value -> ofCs(value, names)).toList();
    }

    /// Of a CS object, where the names of those that it may refer to are known.
    public static String ofCs(Value value, Map<CsObjectId, DistinguishedName> names) {
        return value instanceof Value.Reference(var target)
                ? Optional.ofNullable(names.get(new CsObjectId(target)))
                        .map(DistinguishedName::toString)
                        .orElse("(gone)")
                : plain(value);
    }

    /// Of an MV object.
    public List<String> ofMv(Values values) {
        var targets = targets(values).map(MvObjectId::new).toList();
        var objects = targets.isEmpty()
                ? Map.<MvObjectId, MvObject>of()
                : transaction.metaverse().load(targets);
        return values.stream()
                .map(value -> value instanceof Value.Reference(var target)
                        ? Optional.ofNullable(objects.get(new MvObjectId(target)))
                                .map(ObjectNames::title)
                                .orElse("(gone)")
                        : plain(value))
                .toList();
    }

    /// What an MV object is called.
    public static String title(MvObject object) {
        return MvTitle.of(object);
    }

    private static Stream<Long> targets(Values values) {
        return values.stream()
                .flatMap(value -> value instanceof Value.Reference(var target) ? Stream.of(target) : Stream.empty());
    }

    public static String plain(Value value) {
        return value instanceof Value.Bytes(var bytes) ? Base64.getEncoder().encodeToString(bytes) : value.toString();
    }
}
