package org.syncline.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// An independent client, the vendor's own token library, signs in without a special path (cloud-emulator.md 15).
class TokenLibraryTest {

    @Test
    void the_vendors_library_gets_a_token_that_opens_the_service() throws Exception {
        var server = Emulated.SERVER;
        var application = ConfidentialClientApplication.builder(
                        server.clientId(), ClientCredentialFactory.createFromSecret(server.clientSecret()))
                .authority(server.authority())
                .instanceDiscovery(false)
                .sslSocketFactory(Client.trusting(server.certificate()).getSocketFactory())
                .build();

        var token = application
                .acquireToken(ClientCredentialParameters.builder(Set.of("https://graph.microsoft.com/.default"))
                        .build())
                .get();

        try (var client = new Client(server.baseUrl(), server.certificate(), "")) {
            client.useToken(token.accessToken());
            assertThat(client.get("/sync/v1/configuration").status()).isEqualTo(200);
        }
    }
}
