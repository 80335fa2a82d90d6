package org.syncline.connector.cloudsync;

import static org.syncline.connector.ConnectorException.Reason.BAD_CONFIGURATION;
import static org.syncline.connector.ConnectorException.Reason.DROPPED;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.IClientCredential;
import com.microsoft.aad.msal4j.MsalServiceException;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.Settings;

/// Access tokens by client credentials (cloud-emulator.md 4.1). One is kept until shortly before it expires: the
/// library's own cache does not find it again under an authority with a port.
final class Tokens {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final Duration RESERVE = Duration.ofMinutes(5);

    private final ConfidentialClientApplication client;
    private final URI base;
    private @Nullable IAuthenticationResult kept;

    private Tokens(ConfidentialClientApplication client, URI base) {
        this.client = client;
        this.base = base;
    }

    static Tokens of(Settings settings, URI base, SSLContext trust) {
        var tenant = settings.required("tenant");
        try {
            var client = ConfidentialClientApplication.builder(settings.required("client"), proof(settings))
                    .authority(base + "/" + tenant + "/")
                    .instanceDiscovery(false)
                    .disableInternalRetries()
                    .sslSocketFactory(trust.getSocketFactory())
                    .connectTimeoutForDefaultHttpClient(PATIENCE_MILLIS)
                    .readTimeoutForDefaultHttpClient(PATIENCE_MILLIS)
                    .build();
            return new Tokens(client, base);
        } catch (MalformedURLException | IllegalArgumentException wrong) {
            throw new ConnectorException(
                    BAD_CONFIGURATION,
                    "The settings 'url' and 'tenant' make no address to sign in at: %s/%s. 'tenant' is the tenant's id."
                            .formatted(base, tenant),
                    wrong);
        }
    }

    /// A token that is good now; with `renewed`, one that the service has just given.
    ///
    /// @throws IOException if the token service is not reached
    String token(boolean renewed) throws IOException {
        var token = kept;
        if (renewed || token == null || isExpiring(token)) {
            token = acquired(renewed);
            kept = token;
        }
        return token.accessToken();
    }

    private static boolean isExpiring(IAuthenticationResult token) {
        return token.expiresOnDate().toInstant().isBefore(Instant.now().plus(RESERVE));
    }

    private IAuthenticationResult acquired(boolean renewed) throws IOException {
        var wanted = ClientCredentialParameters.builder(Set.of(base + "/.default"))
                .skipCache(renewed)
                .build();
        try {
            return client.acquireToken(wanted).get();
        } catch (ExecutionException failed) {
            throw refusal(failed.getCause() == null ? failed : failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ConnectorException(DROPPED, "Stopped while waiting for an access token.", stopped);
        }
    }

    private static IClientCredential proof(Settings settings) {
        var certificate = settings.find("certificate");
        return certificate.isEmpty()
                ? ClientCredentialFactory.createFromSecret(settings.required("secret"))
                : certified(certificate.get(), settings.or("secret", ""));
    }

    private static IClientCredential certified(String file, String passphrase) {
        try (var key = Files.newInputStream(Path.of(file))) {
            return ClientCredentialFactory.createFromCertificate(key, passphrase);
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new ConnectorException(
                    BAD_CONFIGURATION,
                    "The file '%s' of the setting 'certificate' cannot be read as PKCS#12 with the passphrase in 'secret'."
                            .formatted(file),
                    unreadable);
        }
    }

    private ConnectorException refusal(Throwable cause) throws IOException {
        for (Throwable inner = cause; inner != null; inner = inner.getCause()) {
            if (inner instanceof IOException unreached) {
                throw unreached;
            }
        }
        return cause instanceof MsalServiceException refused
                ? Refusals.ofToken(
                        base,
                        refused.statusCode() == null ? 0 : refused.statusCode(),
                        String.valueOf(refused.getMessage()))
                : new ConnectorException(
                        DROPPED, "No access token from %s: %s".formatted(base, cause.getMessage()), cause);
    }
}
