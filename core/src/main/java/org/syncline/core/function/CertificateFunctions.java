package org.syncline.core.function;

import static org.syncline.core.function.Function.strict;

import java.util.List;
import org.syncline.core.function.Function.Body;
import org.syncline.core.function.Term.Flag;
import org.syncline.core.function.Term.Many;

/// Certificates (rules.md 9.9): what is in an X.509 certificate, given as DER or as base64 text.
final class CertificateFunctions {

    private CertificateFunctions() {}

    static final List<Function> ALL = List.of(
            strict(
                    "mvstr CertExtensionOids(bin certificate)",
                    "The object identifiers of the critical extensions.",
                    """
                    Join(CertExtensionOids(Item([userCertificate], 1)), " ") = "2.5.29.19 2.5.29.15"
                    IsNull(CertExtensionOids(NULL))
                    """,
                    call -> criticalExtensions(Certificate.needed(call))),
            strict(
                    "str CertFormat(bin certificate)",
                    "The name of the certificate's format, X509.",
                    """
                    CertFormat(Item([userCertificate], 1)) = "X509"
                    IsNull(CertFormat(NULL))
                    """,
                    text(_ -> "X509")),
            strict(
                    "str CertFriendlyName(bin certificate)",
                    "The name that is stored beside a certificate: empty, for octets have none.",
                    """
                    CertFriendlyName(Item([userCertificate], 1)) = ""
                    IsNull(CertFriendlyName(NULL))
                    """,
                    text(_ -> "")),
            strict(
                    "str CertHashString(bin certificate)",
                    "The SHA-1 hash of the certificate in hexadecimal digits.",
                    """
                    CertHashString(Item([userCertificate], 1)) = "4E580904C1BAA2A10F89AECE6A380C12D12AD8D9"
                    IsNull(CertHashString(NULL))
                    """,
                    text(Certificate::thumbprint)),
            strict(
                    "str CertIssuer(bin certificate)",
                    "The distinguished name of the issuer.",
                    """
                    CertIssuer(Item([userCertificate], 1)) = "CN=Contoso Root, O=\\"Contoso, Ltd.\\", C=US"
                    IsNull(CertIssuer(NULL))
                    """,
                    text(certificate -> certificate.issuer().distinguishedName())),
            strict(
                    "str CertIssuerDN(bin certificate)",
                    "The distinguished name of the issuer, as CertIssuer.",
                    """
                    CertIssuerDN(Item([userCertificate], 1)) = "CN=Contoso Root, O=\\"Contoso, Ltd.\\", C=US"
                    IsNull(CertIssuerDN(NULL))
                    """,
                    text(certificate -> certificate.issuer().distinguishedName())),
            strict(
                    "str CertIssuerOid(bin certificate)",
                    "The object identifier of the issuer's name: empty, for names have none.",
                    """
                    CertIssuerOid(Item([userCertificate], 1)) = ""
                    IsNull(CertIssuerOid(NULL))
                    """,
                    text(_ -> "")),
            strict(
                    "str CertKeyAlgorithm(bin certificate)",
                    "The object identifier of the public key's algorithm.",
                    """
                    CertKeyAlgorithm(Item([userCertificate], 1)) = "1.2.840.10045.2.1"
                    IsNull(CertKeyAlgorithm(NULL))
                    """,
                    text(Certificate::keyAlgorithm)),
            strict(
                    "str CertKeyAlgorithmParams(bin certificate)",
                    "The parameters of the public key's algorithm in hexadecimal digits.",
                    """
                    CertKeyAlgorithmParams(Item([userCertificate], 1)) = "06082A8648CE3D030107"
                    IsNull(CertKeyAlgorithmParams(NULL))
                    """,
                    text(Certificate::keyParameters)),
            strict(
                    "str CertNameInfo(bin certificate, {\"SimpleName\"|\"EmailName\"|\"UpnName\"|\"DnsName\"|\"DnsFromAlternativeName\"|\"UrlName\"} nameType, bool forIssuer)",
                    "One name of the subject, or of the issuer, of a kind; empty if there is none.",
                    """
                    CertNameInfo(Item([userCertificate], 1), SimpleName, False) = "Ann Lee"
                    CertNameInfo(Item([userCertificate], 1), SimpleName, True) = "Contoso Root"
                    CertNameInfo(Item([userCertificate], 1), EmailName, False) = "ann@contoso.com"
                    CertNameInfo(Item([userCertificate], 1), "UpnName", False) = "alee@contoso.com"
                    CertNameInfo(Item([userCertificate], 1), DnsName, False) = "ann.contoso.com"
                    CertNameInfo(Item([userCertificate], 1), DnsFromAlternativeName, True) = ""
                    CertNameInfo(Item([userCertificate], 1), UrlName, False) = "https://contoso.com/ann"
                    IsNull(CertNameInfo(NULL, SimpleName, False))
                    """,
                    call -> Term.of((forIssuer(call)
                                    ? Certificate.needed(call).issuer()
                                    : Certificate.needed(call).subject())
                            .name(call.text(1)))),
            strict(
                    "dt CertNotAfter(bin certificate)",
                    "The end of the certificate's validity.",
                    """
                    CertNotAfter(Item([userCertificate], 1)) = CDate("2035-12-31 23:59:59")
                    IsNull(CertNotAfter(NULL))
                    """,
                    call -> Term.of(Certificate.needed(call).notAfter())),
            strict(
                    "dt CertNotBefore(bin certificate)",
                    "The beginning of the certificate's validity.",
                    """
                    CertNotBefore(Item([userCertificate], 1)) = CDate("2026-01-01")
                    IsNull(CertNotBefore(NULL))
                    """,
                    call -> Term.of(Certificate.needed(call).notBefore())),
            strict(
                    "str CertPublicKeyOid(bin certificate)",
                    "The object identifier of the public key.",
                    """
                    CertPublicKeyOid(Item([userCertificate], 1)) = "1.2.840.10045.2.1"
                    IsNull(CertPublicKeyOid(NULL))
                    """,
                    text(Certificate::keyAlgorithm)),
            strict(
                    "str CertPublicKeyParametersOid(bin certificate)",
                    "The object identifier of the public key's parameters, which is that of the key.",
                    """
                    CertPublicKeyParametersOid(Item([userCertificate], 1)) = "1.2.840.10045.2.1"
                    IsNull(CertPublicKeyParametersOid(NULL))
                    """,
                    text(Certificate::keyAlgorithm)),
            strict(
                    "str CertSerialNumber(bin certificate)",
                    "The serial number in hexadecimal digits.",
                    """
                    CertSerialNumber(Item([userCertificate], 1)) = "00C0FFEE0123456789"
                    IsNull(CertSerialNumber(NULL))
                    """,
                    text(Certificate::serialNumber)),
            strict(
                    "str CertSignatureAlgorithmOid(bin certificate)",
                    "The object identifier of the algorithm that the certificate is signed with.",
                    """
                    CertSignatureAlgorithmOid(Item([userCertificate], 1)) = "1.2.840.10045.4.3.2"
                    IsNull(CertSignatureAlgorithmOid(NULL))
                    """,
                    text(certificate -> certificate.x509().getSigAlgOID())),
            strict(
                    "str CertSubject(bin certificate)",
                    "The distinguished name of the subject.",
                    """
                    CertSubject(Item([userCertificate], 1)) = "E=ann@contoso.com, CN=Ann Lee, OU=Staff, O=\\"Contoso, Ltd.\\", C=US"
                    IsNull(CertSubject(NULL))
                    """,
                    text(certificate -> certificate.subject().distinguishedName())),
            strict(
                    "str CertSubjectNameDN(bin certificate)",
                    "The distinguished name of the subject, as CertSubject.",
                    """
                    CertSubjectNameDN(Item([userCertificate], 1)) = "E=ann@contoso.com, CN=Ann Lee, OU=Staff, O=\\"Contoso, Ltd.\\", C=US"
                    IsNull(CertSubjectNameDN(NULL))
                    """,
                    text(certificate -> certificate.subject().distinguishedName())),
            strict(
                    "str CertSubjectNameOid(bin certificate)",
                    "The object identifier of the subject's name: empty, for names have none.",
                    """
                    CertSubjectNameOid(Item([userCertificate], 1)) = ""
                    IsNull(CertSubjectNameOid(NULL))
                    """,
                    text(_ -> "")),
            strict(
                    "str CertThumbprint(bin certificate)",
                    "The SHA-1 hash of the certificate in hexadecimal digits, as CertHashString.",
                    """
                    CertThumbprint(Item([userCertificate], 1)) = "4E580904C1BAA2A10F89AECE6A380C12D12AD8D9"
                    IsNull(CertThumbprint(NULL))
                    """,
                    text(Certificate::thumbprint)),
            strict(
                    "str CertVersion(bin certificate)",
                    "The version of X.509, such as 3.",
                    """
                    CertVersion(Item([userCertificate], 1)) = "3"
                    IsNull(CertVersion(NULL))
                    """,
                    text(Certificate::version)));

    /// The octets have to be a certificate even where the answer does not depend on it.
    private static Body.Strict text(java.util.function.Function<Certificate, String> part) {
        return call -> Term.of(part.apply(Certificate.needed(call)));
    }

    private static boolean forIssuer(Call call) {
        return call.at(2) instanceof Flag(var flag) && flag;
    }

    private static Term criticalExtensions(Certificate certificate) {
        return new Many(certificate.criticalExtensions().stream().map(Term::of).toList());
    }
}
