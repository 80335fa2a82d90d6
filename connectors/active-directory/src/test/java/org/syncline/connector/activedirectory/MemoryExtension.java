package org.syncline.connector.activedirectory;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.syncline.directory.ActiveDirectoryServer;
import org.syncline.directory.DirectoryOptions;
import org.syncline.directory.access.Account;
import org.syncline.testkit.DirectoryAccess;
import org.syncline.testkit.DirectoryAccess.Login;
import org.syncline.testkit.contract.TestDomain;

/// Gives tests a domain of our own directory, which all test classes of a run share.
final class MemoryExtension implements ParameterResolver {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(MemoryExtension.class);
    private static final String PASSWORD = "Fixture-Passw0rd";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestDomain.class;
    }

    @Override
    public TestDomain resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var server = context.getRoot()
                .getStore(OURS)
                .computeIfAbsent(ActiveDirectoryServer.class, _ -> start(), ActiveDirectoryServer.class);
        var domain = new TestDomain(access(server), context.getDisplayName());
        context.getStore(OURS).put(TestDomain.class, domain);
        return domain;
    }

    private static ActiveDirectoryServer start() {
        return ActiveDirectoryServer.start(DirectoryOptions.of("contoso.test")
                .with(Account.administrator(PASSWORD))
                .with(Account.synchronization("svc-sync", PASSWORD))
                .with(Account.limited("svc-limited", PASSWORD)));
    }

    private static DirectoryAccess access(ActiveDirectoryServer server) {
        return new DirectoryAccess(
                "localhost",
                server.ldapPort(),
                server.ldapsPort(),
                server.certificateFile().toString(),
                server.domainDn(),
                login("Administrator", server),
                login("svc-sync", server),
                login("svc-limited", server));
    }

    private static Login login(String name, ActiveDirectoryServer server) {
        return new Login(name + "@" + server.domain(), PASSWORD);
    }
}
