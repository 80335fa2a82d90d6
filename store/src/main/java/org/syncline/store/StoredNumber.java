package org.syncline.store;

import java.util.Arrays;
import java.util.function.ToIntFunction;
import org.syncline.core.space.Claim;
import org.syncline.core.space.ConnectionState;

/// The numbers that stand for the core's constants in the tables. They stay whatever order the core lists
/// its constants in.
final class StoredNumber {

    private StoredNumber() {}

    static short of(ConnectionState state) {
        return switch (state) {
            case CONNECTOR -> 0;
            case EXPLICIT_CONNECTOR -> 1;
            case DISCONNECTOR -> 2;
            case EXPLICIT_DISCONNECTOR -> 3;
            case FILTERED_DISCONNECTOR -> 4;
            case PLACEHOLDER -> 5;
        };
    }

    static byte of(Claim.Kind kind) {
        return switch (kind) {
            case PROJECTED -> 0;
            case JOINED -> 1;
            case STICKY_JOINED -> 2;
            case PROVISIONED -> 3;
            case OUTBOUND_JOINED -> 4;
            case JOIN_NO_FLOW -> 5;
        };
    }

    static ConnectionState connectionState(int number) {
        return constant(ConnectionState.values(), StoredNumber::of, number);
    }

    static Claim.Kind claimKind(int number) {
        return constant(Claim.Kind.values(), StoredNumber::of, number);
    }

    static <E> E constant(E[] all, ToIntFunction<E> numbers, int number) {
        return Arrays.stream(all)
                .filter(one -> numbers.applyAsInt(one) == number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the database holds an unknown number: " + number));
    }
}
