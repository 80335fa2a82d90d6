package org.syncline.connector.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertifiedHostTest {

    @ParameterizedTest
    @CsvSource({
        "dc1.contoso.test, dc1.contoso.test, true",
        "DC1.contoso.test, dc1.Contoso.test, true",
        "dc1.contoso.test, *.contoso.test, true",
        "a.dc1.contoso.test, *.contoso.test, false",
        "contoso.test, *.contoso.test, false",
        "dc1.contoso.test, contoso.test, false",
        "dc1, *, false",
        "127.0.0.1, 127.0.0.1, true",
        "127.0.0.1, 127.0.0.2, false",
        "127.0.0.1, localhost, false",
        "127.0.0.1, *.0.0.1, false",
        "::1, 0:0:0:0:0:0:0:1, true"
    })
    void a_host_is_who_the_certificate_says(String host, String name, boolean same) {
        assertThat(CertifiedHost.matches(host, name)).isEqualTo(same);
    }
}
