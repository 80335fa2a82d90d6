package org.syncline.cloud.token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import org.syncline.cloud.store.OwnerOnly;

/// Who the emulator is: tenant, client, secrets. Made at the first start and kept in files only the owner reads.
public record Identity(
        String tenantId, App app, String controlKey, Path secretFile, Path controlKeyFile, SigningKey signingKey) {

    private static final List<String> ROLES = List.of(
            "User.ReadWrite.All",
            "Group.ReadWrite.All",
            "OrgContact.Read.All",
            "Domain.Read.All",
            App.SYNC_ROLE,
            "DirectorySync.Credentials");

    public static Identity in(Path directory) throws IOException, GeneralSecurityException {
        var secretFile = directory.resolve("client-secret");
        var controlKeyFile = directory.resolve("control-key");
        var app = new App(
                kept(directory.resolve("client-id"), UUID.randomUUID().toString()),
                kept(secretFile, Keystore.randomText()),
                List.of(),
                ROLES);
        return new Identity(
                kept(directory.resolve("tenant-id"), UUID.randomUUID().toString()),
                app,
                kept(controlKeyFile, Keystore.randomText()),
                secretFile,
                controlKeyFile,
                SigningKey.in(directory));
    }

    private static String kept(Path file, String atFirst) throws IOException {
        if (!Files.exists(file)) {
            OwnerOnly.write(file, atFirst);
        }
        return Files.readString(file).strip();
    }

    public Identity with(App other) {
        return new Identity(tenantId, other, controlKey, secretFile, controlKeyFile, signingKey);
    }
}
