package org.syncline.connector.cloudsync;

import static org.syncline.connector.ConnectorException.Reason.BAD_CONFIGURATION;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.syncline.connector.Connector;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorType;
import org.syncline.connector.Setting;
import org.syncline.connector.Setting.Kind;
import org.syncline.connector.Settings;

/// A cloud directory that takes part in directory synchronization (DECISIONS 23: `cloud-sync`).
public final class CloudSync implements ConnectorType {

    @Override
    public String name() {
        return "cloud-sync";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.required("url", "Address of the directory, https://host:port", Kind.TEXT),
                Setting.required("tenant", "Tenant id", Kind.TEXT),
                Setting.required("client", "Application (client) id", Kind.TEXT),
                Setting.required("secret", "Client secret, or the passphrase of the certificate file", Kind.SECRET),
                Setting.optional("certificate", "PKCS#12 file to sign in with instead of a secret", Kind.FILE, ""),
                Setting.optional(
                        "ca", "PEM file with the certificates to trust, if not the public ones", Kind.FILE, ""),
                Setting.optional("pageSize", "Objects for each page of an import", Kind.NUMBER, "500"),
                Setting.optional(
                        "writes",
                        "Objects to send within writesSeconds at most, as the directory allows; 0: as many as it takes",
                        Kind.NUMBER,
                        "0"),
                Setting.optional("writesSeconds", "The time in which so many may be sent", Kind.NUMBER, "300"));
    }

    @Override
    public Connector open(Settings settings) {
        var base = base(settings.required("url"));
        var trust = Trust.of(settings.find("ca"));
        var wire = new Wire(base, trust, Tokens.of(settings, base, trust), pace(settings));
        try {
            return new CloudSyncConnector(wire, Capacities.read(wire), settings.number("pageSize", 500));
        } catch (ConnectorException refused) {
            wire.close();
            throw refused;
        }
    }

    private static Pace pace(Settings settings) {
        int writes = settings.number("writes", 0);
        int seconds = settings.number("writesSeconds", 300);
        if (writes < 0 || seconds < 1) {
            throw new ConnectorException(
                    BAD_CONFIGURATION,
                    "The setting 'writes' is 0 or more and 'writesSeconds' 1 or more, not %d and %d."
                            .formatted(writes, seconds));
        }
        return writes == 0 ? Pace.ANY : new Pace(writes, Duration.ofSeconds(seconds));
    }

    private static URI base(String url) {
        try {
            var base = URI.create(url.strip().replaceFirst("/+$", ""));
            if ("https".equals(base.getScheme()) && base.getHost() != null) {
                return base;
            }
        } catch (IllegalArgumentException _) {
            // Told below, in the same words.
        }
        throw new ConnectorException(
                BAD_CONFIGURATION,
                "The setting 'url' is to be an address like https://host:port, not '%s'.".formatted(url));
    }
}
