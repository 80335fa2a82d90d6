package org.syncline.core.function;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.syncline.core.value.DistinguishedName;

/// Who a certificate is about, or who issued it: the distinguished name, and single names of a kind
/// (rules.md 9.9). What is not there is the empty text.
record CertificateNames(X500Principal principal, Collection<? extends List<?>> alternatives) {

    private static final int OTHER = 0;
    private static final int EMAIL = 1;
    private static final int DNS = 2;
    private static final int URL = 6;
    private static final String UPN = "1.3.6.1.4.1.311.20.2.3";

    /// Abbreviations that administrators know from Windows, beside those of RFC 1779.
    private static final Map<String, String> ABBREVIATIONS = Map.of(
            "1.2.840.113549.1.9.1", "E",
            "2.5.4.8", "S",
            "2.5.4.5", "SERIALNUMBER",
            "2.5.4.12", "T",
            "2.5.4.42", "G",
            "2.5.4.4", "SN",
            "0.9.2342.19200300.100.1.25", "DC");

    static CertificateNames ofSubject(X509Certificate x509) {
        return new CertificateNames(x509.getSubjectX500Principal(), alternatives(x509, false));
    }

    static CertificateNames ofIssuer(X509Certificate x509) {
        return new CertificateNames(x509.getIssuerX500Principal(), alternatives(x509, true));
    }

    private static Collection<? extends List<?>> alternatives(X509Certificate x509, boolean issuer) {
        try {
            var found = issuer ? x509.getIssuerAlternativeNames() : x509.getSubjectAlternativeNames();
            return found == null ? List.of() : found;
        } catch (CertificateParsingException _) {
            return List.of();
        }
    }

    /// `CN=Ann Lee, O="Contoso, Ltd.", C=US`.
    String distinguishedName() {
        return principal.getName(X500Principal.RFC1779, ABBREVIATIONS);
    }

    /// One name of the kind that the vendor's words call for.
    String name(String kind) {
        return switch (kind) {
            case "SimpleName" ->
                first(List.of(part("CN"), part("OU"), part("O"), part("E"), alternative(EMAIL), any()));
            case "EmailName" -> first(List.of(alternative(EMAIL), part("E")));
            case "UpnName" -> first(List.of(userPrincipalName()));
            case "DnsName" -> first(List.of(alternative(DNS), part("CN")));
            case "DnsFromAlternativeName" -> first(List.of(alternative(DNS)));
            case "UrlName" -> first(List.of(alternative(URL)));
            default -> throw new IllegalStateException("the signature let " + kind + " through");
        };
    }

    private static String first(List<Optional<String>> names) {
        return names.stream().flatMap(Optional::stream).findFirst().orElse("");
    }

    private Optional<String> part(String name) {
        return parts().filter(part -> part.startsWith(name + "="))
                .map(CertificateNames::value)
                .findFirst();
    }

    private Optional<String> any() {
        return parts().map(CertificateNames::value).findFirst();
    }

    private Stream<String> parts() {
        var name = principal.getName(X500Principal.RFC2253, ABBREVIATIONS);
        return name.isEmpty() ? Stream.empty() : DistinguishedName.of(name).parts().stream();
    }

    private static String value(String part) {
        return DistinguishedName.unescape(part.substring(part.indexOf('=') + 1));
    }

    private Optional<String> alternative(int kind) {
        return alternatives.stream()
                .filter(name -> name.getFirst().equals(kind))
                .map(name -> String.valueOf(name.get(1)))
                .findFirst();
    }

    private Optional<String> userPrincipalName() {
        return alternatives.stream()
                .filter(name -> name.getFirst().equals(OTHER) && name.size() > 3 && UPN.equals(name.get(2)))
                .map(name -> String.valueOf(name.get(3)))
                .findFirst();
    }
}
