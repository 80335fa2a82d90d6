package org.syncline.testkit.contract;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.syncline.testkit.SlapdDirectory;

/// Gives tests a tree of an OpenLDAP server, which all test classes of a run share; it is stopped at the end.
public final class SlapdExtension implements ParameterResolver {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(SlapdExtension.class);
    private static final int PEOPLE = 20;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestDomain.class;
    }

    @Override
    public TestDomain resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var slapd = context.getRoot()
                .getStore(OURS)
                .computeIfAbsent(SlapdDirectory.class, _ -> SlapdDirectory.start(PEOPLE, 2), SlapdDirectory.class);
        var domain = new TestDomain(slapd.access(), Dialect.LDAP, context.getDisplayName());
        context.getStore(OURS).put(TestDomain.class, domain);
        return domain;
    }
}
