package org.syncline.directory.tree;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldif.LDIFAddChangeRecord;
import com.unboundid.ldif.LDIFChangeRecord;
import com.unboundid.ldif.LDIFModifyChangeRecord;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// Passwords of the directory's users. They come in quotes as UTF-16 in `unicodePwd` (MS-ADTS
/// 3.1.1.3.1.5.1), and neither memory nor journal holds more than a salted hash.
public final class Passwords {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT = 16;
    private static final int ROUNDS = 1_000;

    private Passwords() {}

    public static boolean matches(Tree tree, Node node, String password) {
        var stored = tree.values(node, tree.schema().known("unicodePwd"));
        if (stored.isEmpty()) {
            return false;
        }
        var bytes = stored.getFirst().getValue();
        return MessageDigest.isEqual(bytes, hash(Arrays.copyOf(bytes, SALT), password.toCharArray()));
    }

    static LDIFChangeRecord conceal(LDIFChangeRecord change) throws LDAPException {
        return switch (change) {
            case LDIFAddChangeRecord add -> conceal(add);
            case LDIFModifyChangeRecord modify -> conceal(modify);
            default -> change;
        };
    }

    private static LDIFChangeRecord conceal(LDIFAddChangeRecord add) throws LDAPException {
        var attributes = add.getAttributes().clone();
        for (int i = 0; i < attributes.length; i++) {
            if (secret(attributes[i].getName())) {
                attributes[i] = new Attribute(attributes[i].getName(), concealed(attributes[i].getRawValues()));
            }
        }
        return new LDIFAddChangeRecord(add.getDN(), attributes, add.getControls());
    }

    private static LDIFChangeRecord conceal(LDIFModifyChangeRecord modify) throws LDAPException {
        var modifications = modify.getModifications().clone();
        for (int i = 0; i < modifications.length; i++) {
            var m = modifications[i];
            if (secret(m.getAttributeName())) {
                modifications[i] =
                        new Modification(m.getModificationType(), m.getAttributeName(), concealed(m.getRawValues()));
            }
        }
        return new LDIFModifyChangeRecord(modify.getDN(), modifications, modify.getControls());
    }

    private static boolean secret(String attribute) {
        return attribute.equalsIgnoreCase("unicodePwd");
    }

    private static ASN1OctetString[] concealed(ASN1OctetString[] values) throws LDAPException {
        var hashes = new ASN1OctetString[values.length];
        for (int i = 0; i < values.length; i++) {
            var text = new String(values[i].getValue(), StandardCharsets.UTF_16LE);
            if (text.length() < 3 || !text.startsWith("\"") || !text.endsWith("\"")) {
                throw Refusal.unwilling("unicodePwd takes a password in quotes, as UTF-16");
            }
            var salt = new byte[SALT];
            RANDOM.nextBytes(salt);
            hashes[i] = new ASN1OctetString(
                    hash(salt, text.substring(1, text.length() - 1).toCharArray()));
        }
        return hashes;
    }

    private static byte[] hash(byte[] salt, char[] password) {
        try {
            var factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
            var hash = factory.generateSecret(new PBEKeySpec(password, salt, ROUNDS, 256));
            return ByteBuffer.allocate(SALT + 32)
                    .put(salt)
                    .put(hash.getEncoded())
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks PBKDF2", e);
        }
    }
}
