package org.syncline.testkit.contract;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.syncline.testkit.SambaDirectory;

/// Gives tests a domain of a Samba server, which all test classes of a run share; it is stopped at the end.
public final class SambaExtension implements ParameterResolver {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(SambaExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestDomain.class;
    }

    @Override
    public TestDomain resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var samba = context.getRoot()
                .getStore(OURS)
                .computeIfAbsent(SambaDirectory.class, _ -> SambaDirectory.start(), SambaDirectory.class);
        var domain = new TestDomain(samba.access(), context.getDisplayName());
        context.getStore(OURS).put(TestDomain.class, domain);
        return domain;
    }
}
