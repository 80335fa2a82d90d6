package org.syncline.directory.tree;

import com.unboundid.asn1.ASN1OctetString;
import java.time.Instant;

/// Time as AD counts it in its large integers: tenths of microseconds since 1601.
final class FileTime {

    private static final long SECONDS_FROM_1601_TO_1970 = 11_644_473_600L;

    private FileTime() {}

    static ASN1OctetString of(Instant instant) {
        var seconds = instant.getEpochSecond() + SECONDS_FROM_1601_TO_1970;
        return new ASN1OctetString(Long.toString(seconds * 10_000_000L + instant.getNano() / 100));
    }
}
