package org.syncline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerOptionsTest {

    /// Whether a link in a mail leads there.
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, localhost, false",
        "localhost, localhost, false",
        "::1, [::1], false",
        "0.0.0.0, 0.0.0.0, false",
        "::, [::], false",
        "192.0.2.7, 192.0.2.7, true",
        "2001:db8::7, [2001:db8::7], true"
    })
    void an_address_is_for_others_if_it_is_one_and_not_only_this_machines(String address, String host, boolean others) {
        var options = new ServerOptions(address, 8443, Optional.empty());

        assertThat(options.host()).isEqualTo(host);
        assertThat(options.isForOthers()).isEqualTo(others);
    }
}
