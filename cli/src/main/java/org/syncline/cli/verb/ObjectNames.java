package org.syncline.cli.verb;

import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.syncline.core.space.MvObject;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.MvObjectId;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;
import org.syncline.store.Transaction;

/// Values as an operator reads them: a reference by the name of what it means, octets as Base64, so that they compare
/// with source anchors.
record ObjectNames(Transaction transaction) {

    /// Of a CS object.
    List<String> ofCs(Values values) {
        var names = transaction.connectorSpace().names(targets(values).map(CsObjectId::new).toList());
        return values.stream()
                .map(value -> value instanceof Value.Reference(var target)
                        ? Stream.ofNullable(names.get(new CsObjectId(target)))
                                .map(Object::toString)
                                .findFirst()
                                .orElse("(gone)")
                        : plain(value))
                .toList();
    }

    /// Of an MV object.
    List<String> ofMv(Values values) {
        var objects = transaction.metaverse().load(targets(values).map(MvObjectId::new).toList());
        return values.stream()
                .map(value -> value instanceof Value.Reference(var target)
                        ? Stream.ofNullable(objects.get(new MvObjectId(target)))
                                .map(ObjectNames::title)
                                .findFirst()
                                .orElse("(gone)")
                        : plain(value))
                .toList();
    }

    /// What an MV object is called.
    static String title(MvObject object) {
        return Stream.of("displayName", "userPrincipalName", "cn", "sourceAnchor")
                .flatMap(name -> object.values(new AttributeName(name)).stream())
                .map(ObjectNames::plain)
                .findFirst()
                .orElse("(without a name)");
    }

    private static Stream<Long> targets(Values values) {
        return values.stream()
                .flatMap(value -> value instanceof Value.Reference(var target) ? Stream.of(target) : Stream.empty());
    }

    static String plain(Value value) {
        return value instanceof Value.Bytes(var bytes) ? Base64.getEncoder().encodeToString(bytes) : value.toString();
    }
}
