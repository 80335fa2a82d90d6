package org.syncline.cli.demo;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.syncline.cloud.SeedObject;
import org.syncline.directory.Person;
import org.syncline.directory.SampleOrganization;

/// The cloud of the founding journey: a mailbox for every account of the selected unit, and a few accounts that
/// exist in the cloud alone.
public final class SampleCloud {

    private static final int CLOUD_ONLY = 12;
    private static final int USER_MAILBOX = 1073741824;

    private SampleCloud() {}

    public static Stream<SeedObject> objects(SampleOrganization organization) {
        return Stream.concat(
                organization.selected().stream().map(SampleCloud::mailbox),
                IntStream.rangeClosed(1, CLOUD_ONLY).mapToObj(SampleCloud::cloudOnly));
    }

    /// The legacy address under which a mailbox is known in the cloud, and which its owner's directory lacks.
    public static String legacyAddress(String account) {
        return "/o=ExchangeLabs/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=%08x-%s"
                .formatted(account.hashCode(), account.toLowerCase(Locale.ROOT));
    }

    private static SeedObject mailbox(Person person) {
        return SeedObject.user(person.text("userPrincipalName"), person.text("displayName"))
                .with("givenName", person.text("givenName"))
                .with("surname", person.text("sn"))
                .with("mailNickname", person.text("mailNickname"))
                .with("proxyAddresses", List.of("SMTP:" + person.text("mail")))
                .mailbox(legacyAddress(person.text("sAMAccountName")), USER_MAILBOX);
    }

    private static SeedObject cloudOnly(int number) {
        var name = "cloud.only%d".formatted(number);
        return SeedObject.user(name + "@contoso.test", "Cloud Only " + number)
                .with("mailNickname", name)
                .with("proxyAddresses", List.of("SMTP:" + name + "@contoso.test"))
                .mailbox(legacyAddress(name), USER_MAILBOX);
    }
}
