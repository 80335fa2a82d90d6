package org.syncline.core.expression;

import java.util.Base64;

/// The certificate of Ann Lee: P-256, two critical extensions, alternative names of four kinds.
public final class SampleCertificate {

    public static final String BASE64 = """
            MIICejCCAh+gAwIBAgIJAMD/7gEjRWeJMAoGCCqGSM49BAMCMDwxCzAJBgNVBAYTAlVTMRYwFAYDVQQKDA1Db250b3NvLCBMdGQu
            MRUwEwYDVQQDDAxDb250b3NvIFJvb3QwHhcNMjYwMTAxMDAwMDAwWhcNMzUxMjMxMjM1OTU5WjBnMQswCQYDVQQGEwJVUzEWMBQG
            A1UECgwNQ29udG9zbywgTHRkLjEOMAwGA1UECwwFU3RhZmYxEDAOBgNVBAMMB0FubiBMZWUxHjAcBgkqhkiG9w0BCQEWD2FubkBj
            b250b3NvLmNvbTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABPpgrXToO1XIqIqzYjiHZQ0pwBBkBrmaRzLEaFZFyMPnMStmuo3U
            Z53nTdtVvnEkrKxR+wjrdgeGsUaGqltHp/+jgd4wgdswDAYDVR0TAQH/BAIwADAOBgNVHQ8BAf8EBAMCB4AwEwYDVR0lBAwwCgYI
            KwYBBQUHAwIwZgYDVR0RBF8wXYEPYW5uQGNvbnRvc28uY29tgg9hbm4uY29udG9zby5jb22GF2h0dHBzOi8vY29udG9zby5jb20v
            YW5uoCAGCisGAQQBgjcUAgOgEgwQYWxlZUBjb250b3NvLmNvbTAdBgNVHQ4EFgQUM7xdvCzRZxetwTm4yO9tqsFlev8wHwYDVR0j
            BBgwFoAUSd93Mp6rAWVIcMNbJ6JhrJ+yLaswCgYIKoZIzj0EAwIDSQAwRgIhAOly4EEncKailtXY1AYm5cUvIp+5XgA+mSbBGD2y
            DtxkAiEAtY4SLNggRXrv5blIKaLApZUMEMJMHQu6E6d00AxWc+I=
            """;

    private SampleCertificate() {}

    public static byte[] der() {
        return Base64.getMimeDecoder().decode(BASE64);
    }
}
