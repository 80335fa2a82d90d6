package org.syncline.testkit;

import java.util.Map;
import java.util.TreeMap;
import org.syncline.connector.Settings;

/// How tests reach a directory that behaves like Active Directory.
///
/// @param ca PEM file with the authority of its certificate, which names the host
/// @param admin may do everything
/// @param reader may read and replicate: the account of a connector that only imports
/// @param limited may read, but not replicate
public record DirectoryAccess(
        String host, int ldapPort, int ldapsPort, String ca, String base, Login admin, Login reader, Login limited) {

    public record Login(String user, String password) {}

    /// The settings of a connector that signs in with that account.
    public Settings settings(Login login) {
        return Settings.of(Map.of(
                "host", host,
                "port", Integer.toString(ldapsPort),
                "ca", ca,
                "user", login.user(),
                "password", login.password()));
    }

    /// The reader's settings with one of them different; empty takes it away.
    public Settings settingsBut(String key, String value) {
        var settings = new TreeMap<>(settings(reader).said());
        settings.put(key, value);
        return new Settings(settings);
    }
}
