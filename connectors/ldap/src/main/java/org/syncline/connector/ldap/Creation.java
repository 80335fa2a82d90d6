package org.syncline.connector.ldap;

import com.unboundid.ldap.sdk.AddRequest;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.syncline.connector.ExportOutcome;
import org.syncline.connector.Manner;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Values;

/// Creates an object.
final class Creation {

    private static final AttributeName CLASS = new AttributeName("objectClass");

    private final LdapSession session;
    private final Whereabouts whereabouts;
    private final Function<ObjectTypeName, Values> classes;

    Creation(LdapSession session, Whereabouts whereabouts, Function<ObjectTypeName, Values> classes) {
        this.session = session;
        this.whereabouts = whereabouts;
        this.classes = classes;
    }

    /// @throws LDAPException if no answer came
    ExportOutcome of(Hologram.Present object) throws LDAPException {
        try {
            session.connection().add(new AddRequest(object.dn().toString(), attributes(object)));
            return new ExportOutcome.Accepted(whereabouts.anchor(object.dn()), Manner.CREATED, List.of());
        } catch (LDAPException failure) {
            LdapFailure.rethrowIfBroken(failure);
            return refused(object, failure);
        }
    }

    private List<Attribute> attributes(Hologram.Present object) {
        var attributes = new ArrayList<Attribute>();
        object.with(CLASS, classes(object))
                .attributes()
                .forEach((name, values) -> attributes.add(new Attribute(
                        name.text(), values.stream().map(ValueCoding::encode).toArray(byte[][]::new))));
        return attributes;
    }

    private Values classes(Hologram.Present object) {
        var said = object.values(CLASS);
        return said.isEmpty() ? classes.apply(object.type()) : said;
    }

    /// A directory answers the same when the name is taken and when an account name is, and the same
    /// when the container is missing and when a reference leads nowhere. So one looks.
    private ExportOutcome refused(Hologram.Present object, LDAPException failure) {
        var dn = object.dn();
        if (ResultCode.ENTRY_ALREADY_EXISTS.equals(failure.getResultCode()) && whereabouts.exists(dn)) {
            return new ExportOutcome.Exists();
        }
        if (dn.parent().filter(parent -> !exists(parent)).isPresent()) {
            return Refusal.as("non-existent-parent", dn, object.attributes(), failure);
        }
        return DirectoryWriter.dangling(whereabouts, dn, object.attributes())
                .orElseGet(() -> Refusal.of(dn, object.attributes(), failure));
    }

    private boolean exists(DistinguishedName dn) {
        return whereabouts.exists(dn);
    }
}
