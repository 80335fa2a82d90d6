package org.syncline.core.function;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;
import java.util.regex.Pattern;

/// GUIDs and SIDs as Windows writes them into octets.
public final class Octets {

    private static final Pattern GUID = Pattern.compile("\\{?([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})}?");
    private static final Pattern SID = Pattern.compile("S-1-[0-9]{1,14}(?:-[0-9]{1,10}){1,15}");
    private static final int SID_HEAD = 8;
    private static final int MOST_SUB_AUTHORITIES = 15;

    private Octets() {}

    static boolean isGuid(String text) {
        return GUID.matcher(text).matches() && text.startsWith("{") == text.endsWith("}");
    }

    /// The first three fields little-endian, the rest as written.
    public static byte[] ofGuid(String text) {
        if (!isGuid(text)) {
            throw EvaluationException.failed("'%s' is not a GUID".formatted(text));
        }
        var uuid = UUID.fromString(text.replace("{", "").replace("}", ""));
        long high = uuid.getMostSignificantBits();
        return ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) (high >>> 32))
                .putShort((short) (high >>> 16))
                .putShort((short) high)
                .order(ByteOrder.BIG_ENDIAN)
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    static String guid(byte[] octets) {
        if (octets.length != 16) {
            throw EvaluationException.failed("a GUID has 16 octets, not " + octets.length);
        }
        var buffer = ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN);
        long high = (buffer.getInt() & 0xFFFF_FFFFL) << 32;
        high |= (buffer.getShort() & 0xFFFFL) << 16;
        high |= buffer.getShort() & 0xFFFFL;
        return new UUID(high, buffer.order(ByteOrder.BIG_ENDIAN).getLong()).toString();
    }

    /// The octets of `S-1-5-21-…`.
    public static byte[] ofSid(String text) {
        if (!SID.matcher(text).matches()) {
            throw EvaluationException.failed("'%s' is not a SID".formatted(text));
        }
        var numbers = text.split("-", -1);
        var buffer = ByteBuffer.allocate(SID_HEAD + 4 * (numbers.length - 3)).putLong(Long.parseLong(numbers[2]));
        buffer.put(0, (byte) 1).put(1, (byte) (numbers.length - 3)).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 3; i < numbers.length; i++) {
            buffer.putInt((int) Long.parseLong(numbers[i]));
        }
        return buffer.array();
    }

    /// `S-1-5-21-…`: revision, authority (big-endian), then the sub-authorities (little-endian).
    static String sid(byte[] octets) {
        if (!isSid(octets)) {
            throw EvaluationException.failed("these " + octets.length + " octets are not a SID");
        }
        var buffer = ByteBuffer.wrap(octets);
        long authority = buffer.getLong() & 0xFFFF_FFFF_FFFFL;
        var text = new StringBuilder("S-1-").append(authority);
        buffer.order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            text.append('-').append(buffer.getInt() & 0xFFFF_FFFFL);
        }
        return text.toString();
    }

    private static boolean isSid(byte[] octets) {
        return octets.length >= SID_HEAD
                && octets[0] == 1
                && octets[1] >= 0
                && octets[1] <= MOST_SUB_AUTHORITIES
                && octets.length == SID_HEAD + 4 * octets[1];
    }
}
