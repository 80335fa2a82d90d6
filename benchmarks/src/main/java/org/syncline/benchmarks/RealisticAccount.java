package org.syncline.benchmarks;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.syncline.core.schema.ObjectTypeSchema;
import org.syncline.core.schema.Schema;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.ValueType;
import org.syncline.core.value.Values;

/// Somebody with a mailbox, as a directory tells of her when sixty attributes that the rules read have a value, and
/// her manager.
final class RealisticAccount {

    static final int ATTRIBUTES = 60;

    private static final ObjectTypeName USER = new ObjectTypeName("user");
    private static final DistinguishedName MANAGER =
            DistinguishedName.of("CN=Mårten Åberg,OU=Staff,DC=contoso,DC=test");

    private static final String ACCOUNT = """
            altRecipient: CN=Mårten Åberg,OU=Staff,DC=contoso,DC=test
            c: SE
            cn: Zoë Lindqvist
            co: Sweden
            company: Contoso
            countryCode: 752
            department: Research & Development
            description: Works on the northern grid
            displayName: Zoë Lindqvist
            employeeID: 100417
            employeeType: Employee
            extensionAttribute1: CC-4711
            extensionAttribute2: full time
            extensionAttribute3: 2019-03-01
            extensionAttribute4: grid-north
            extensionAttribute5: E5
            extensionAttribute10: badge 88213
            extensionAttribute15: migrated
            facsimileTelephoneNumber: +46 8 555 01 99
            givenName: Zoë
            homePhone: +46 8 555 77 12
            info: Prefers mail. Away on Fridays.
            initials: ZL
            ipPhone: 20417
            l: Stockholm
            legacyExchangeDN: /o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=zlindqvist
            mail: zoe.lindqvist@contoso.test
            mailNickname: zlindqvist
            manager: CN=Mårten Åberg,OU=Staff,DC=contoso,DC=test
            middleName: Elsa
            mobile: +46 70 555 12 34
            msExchArchiveGUID: 8d1f7c305a644c058f4b0d9f5a1e7b22
            msExchArchiveName: In-Place Archive - Zoë Lindqvist
            msExchHideFromAddressLists: false
            msExchMailboxGuid: 5ac0d1e27f3b4a69b8c7d6e5f4a3b2c1
            msExchRecipientDisplayType: 1073741824
            msExchRecipientTypeDetails: 1
            msExchSafeSendersHash: 00112233445566778899aabbccddeeff
            objectGUID: 0123456789abcdef0123456789abcdef
            objectSid: 010500000000000515000000a065cf7e784b9b5fe77c8770091c0100
            otherTelephone: +46 8 555 01 01 | +46 8 555 01 02 | +46 8 555 01 03
            pager: 5551
            physicalDeliveryOfficeName: STO-4-217
            postOfficeBox: Box 1215
            postalCode: 111 82
            preferredLanguage: sv-SE
            proxyAddresses: SMTP:zoe.lindqvist@contoso.test | smtp:zlindqvist@contoso.test | smtp:zoe.lindqvist@mail.contoso.test | smtp:zoe.andersson@contoso.test | SIP:zoe.lindqvist@contoso.test | x500:/o=Contoso/ou=First Administrative Group/cn=Recipients/cn=zandersson
            pwdLastSet: 133500000000000000
            sAMAccountName: zlindqvist
            sn: Lindqvist
            st: Stockholms län
            streetAddress: Vasagatan 12
            telephoneNumber: +46 8 555 01 00
            thumbnailPhoto: ffd8ffe000104a46494600010100000100010000ffdb004300080606070605080707
            title: Research Scientist
            url: https://people.contoso.test/zoe
            userAccountControl: 512
            userCertificate: 308202a83082019002
            userPrincipalName: zoe.lindqvist@contoso.test
            wWWHomePage: https://contoso.test/grid
            """;

    private static final String HER_MANAGER = """
            cn: Mårten Åberg
            displayName: Mårten Åberg
            objectGUID: fedcba9876543210fedcba9876543210
            objectSid: 010500000000000515000000a065cf7e784b9b5fe77c8770091c0200
            sAMAccountName: maberg
            userAccountControl: 512
            userPrincipalName: marten.aberg@contoso.test
            """;

    private final ObjectTypeSchema schema;

    /// @param selected what is read of the directory
    RealisticAccount(Schema selected) {
        schema = selected.type(USER).orElseThrow();
    }

    Hologram.Present account() {
        return object(DistinguishedName.of("CN=Zoë Lindqvist,OU=Staff,DC=contoso,DC=test"), ACCOUNT);
    }

    Hologram.Present manager() {
        return object(MANAGER, HER_MANAGER);
    }

    private Hologram.Present object(DistinguishedName dn, String lines) {
        var attributes = new TreeMap<AttributeName, Values>();
        lines.lines().forEach(line -> {
            int colon = line.indexOf(": ");
            var name = new AttributeName(line.substring(0, colon));
            var type = schema.attributes().get(name);
            if (type == null) {
                throw new IllegalStateException("the rules do not read " + name);
            }
            attributes.put(name, values(line.substring(colon + 2), type.type()));
        });
        return Hologram.of(USER, dn, attributes);
    }

    private static Values values(String written, ValueType type) {
        List<Value> values = Arrays.stream(written.split(" \\| ", -1))
                .map(text -> value(text, type))
                .toList();
        return Values.of(values);
    }

    private static Value value(String text, ValueType type) {
        return switch (type) {
            case TEXT -> Value.of(text);
            case NUMBER -> Value.of(Long.parseLong(text));
            case FLAG -> Value.of(Boolean.parseBoolean(text));
            case BYTES -> Value.of(HexFormat.of().parseHex(text));
            case REFERENCE -> new Value.Pointer(DistinguishedName.of(text), Anchor.NONE);
        };
    }
}
