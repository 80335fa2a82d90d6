package org.syncline.directory.wire;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.syncline.directory.tree.Guid;
import org.syncline.directory.tree.Identity;
import org.syncline.directory.tree.Refusal;
import org.syncline.directory.tree.Tree;

/// How far a client has read the change feed; the content of its cookie.
///
/// Two numbers, as in AD: a round of several pages goes on by `objects`, while `attributes` stays where
/// the round began. So an object that changes between two pages is still told in full.
///
/// @param context the root of the naming context that the feed is of
record FeedPosition(Guid context, long attributes, long objects) {

    private static final int BODY = 1 + 16 + 16 + 8 + 8;
    private static final byte VERSION = 1;

    static FeedPosition start(Guid context) {
        return new FeedPosition(context, 0, 0);
    }

    static FeedPosition read(Tree tree, Guid context, @Nullable ASN1OctetString cookie) throws LDAPException {
        if (cookie == null || cookie.getValueLength() == 0) {
            return start(context);
        }
        try {
            var buffer = ByteBuffer.wrap(cookie.getValue());
            var version = buffer.get();
            var invocation = guid(buffer);
            var position = new FeedPosition(guid(buffer), buffer.getLong(), buffer.getLong());
            if (version != VERSION || buffer.remaining() != 32) {
                throw garbage();
            }
            position.check(tree, context, invocation, cookie.getValue());
            return position;
        } catch (BufferUnderflowException _) {
            throw garbage();
        }
    }

    private void check(Tree tree, Guid expected, Guid invocation, byte[] bytes) throws LDAPException {
        var identity = tree.identity();
        if (!invocation.equals(identity.invocation())) {
            throw Refusal.unwilling("the DirSync cookie is another directory's; read everything again");
        }
        var signature = Arrays.copyOfRange(bytes, BODY, bytes.length);
        if (!MessageDigest.isEqual(signature, signature(identity, Arrays.copyOf(bytes, BODY)))) {
            throw garbage();
        }
        if (!context.equals(expected) || objects > tree.usn()) {
            throw Refusal.unwilling("the DirSync cookie does not fit this naming context; read everything again");
        }
    }

    ASN1OctetString cookie(Identity identity) {
        var body = ByteBuffer.allocate(BODY)
                .put(VERSION)
                .put(identity.invocation().bytes())
                .put(context.bytes())
                .putLong(attributes)
                .putLong(objects)
                .array();
        return new ASN1OctetString(ByteBuffer.allocate(BODY + 32)
                .put(body)
                .put(signature(identity, body))
                .array());
    }

    private static Guid guid(ByteBuffer buffer) {
        var bytes = new byte[16];
        buffer.get(bytes);
        return Guid.of(bytes);
    }

    private static byte[] signature(Identity identity, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(identity.key(), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks HmacSHA256", e);
        }
    }

    private static LDAPException garbage() {
        return Refusal.of(ResultCode.PROTOCOL_ERROR, "00000057: LdapErr: this is no DirSync cookie");
    }
}
