package org.syncline.cloud.model;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Proxy addresses: `SMTP:` is the primary mail address, `smtp:` another one, anything else is not mail.
public final class Addresses {

    private static final String MAIL = "smtp:";
    private static final String PRIMARY = "SMTP:";

    private Addresses() {}

    public static boolean isMail(String proxyAddress) {
        return proxyAddress.regionMatches(true, 0, MAIL, 0, MAIL.length());
    }

    public static boolean isPrimary(String proxyAddress) {
        return proxyAddress.startsWith(PRIMARY);
    }

    /// The form in which two mail addresses are compared.
    public static String key(String mailProxyAddress) {
        return mailProxyAddress.substring(MAIL.length()).toLowerCase(Locale.ROOT);
    }

    public static Stream<String> mailKeys(Collection<String> proxyAddresses) {
        return proxyAddresses.stream().filter(Addresses::isMail).map(Addresses::key);
    }

    public static Optional<String> primary(Collection<String> proxyAddresses) {
        return proxyAddresses.stream().filter(Addresses::isPrimary).findFirst();
    }

    /// What stands before the `@`.
    public static String localPart(String address) {
        var at = address.lastIndexOf('@');
        return at < 0 ? address : address.substring(0, at);
    }

    /// What stands behind the `@`, in lower case.
    public static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
