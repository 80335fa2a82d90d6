package org.syncline.engine;

import java.util.Base64;
import java.util.stream.Stream;
import org.syncline.core.space.MvObject;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.Value;

/// What an MV object is called where people read it.
public final class MvTitle {

    private MvTitle() {}

    public static String of(MvObject object) {
        return Stream.of("displayName", "userPrincipalName", "cn", "sourceAnchor")
                .flatMap(name -> object.values(new AttributeName(name)).stream())
                .map(MvTitle::plain)
                .findFirst()
                .orElse("(without a name)");
    }

    private static String plain(Value value) {
        return value instanceof Value.Bytes(var bytes) ? Base64.getEncoder().encodeToString(bytes) : value.toString();
    }
}
