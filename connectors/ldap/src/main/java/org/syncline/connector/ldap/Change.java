package org.syncline.connector.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.syncline.connector.ExportEntry;
import org.syncline.connector.ExportOutcome;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.schema.ObjectTypeSchema;
import org.syncline.core.space.Delta;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.Values;

/// Changes attributes of an object, and its name last.
final class Change {

    /// What a directory may answer to a value that is there already or is gone: AD says
    /// `entryAlreadyExists` and `unwillingToPerform` of members, the rest is as LDAP has it.
    private static final Set<ResultCode> PERHAPS_DONE = Set.of(
            ResultCode.ATTRIBUTE_OR_VALUE_EXISTS,
            ResultCode.NO_SUCH_ATTRIBUTE,
            ResultCode.ENTRY_ALREADY_EXISTS,
            ResultCode.UNWILLING_TO_PERFORM);

    /// Attributes that a rename changes by itself, besides those that the name is made of.
    private static final List<String> NAMING = List.of("cn", "ou", "name", "distinguishedName");

    private final LdapSession session;
    private final Whereabouts whereabouts;

    Change(LdapSession session, Whereabouts whereabouts) {
        this.session = session;
        this.whereabouts = whereabouts;
    }

    /// @throws LDAPException if no answer came
    ExportOutcome of(ExportEntry.Update update, ObjectTypeSchema type) throws LDAPException {
        var dn = whereabouts.of(update.anchor(), update.dn());
        if (dn.isEmpty()) {
            return new ExportOutcome.Missing();
        }
        var outcome = modified(dn.get(), attributes(update.change(), type), type, true);
        return outcome instanceof ExportOutcome.Accepted && update.change().isRename()
                ? renamed(dn.get(), update.change().after())
                : outcome;
    }

    private static AttributeChanges attributes(Delta.Update change, ObjectTypeSchema type) {
        var changes = new TreeMap<>(change.changes());
        if (change.isRename()) {
            var naming = naming(change);
            changes.keySet().removeIf(name -> naming.contains(name.text()));
        }
        return new AttributeChanges(changes, type);
    }

    private static Set<String> naming(Delta.Update change) {
        var naming = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        naming.addAll(NAMING);
        for (var dn : List.of(change.before(), change.after())) {
            var own = dn.parts().getFirst();
            naming.add(own.substring(0, own.indexOf('=')).strip());
        }
        return naming;
    }

    private ExportOutcome modified(
            DistinguishedName dn, AttributeChanges changes, ObjectTypeSchema type, boolean firstTime)
            throws LDAPException {
        try {
            for (var request : changes.requests()) {
                session.connection().modify(new ModifyRequest(dn.toString(), request));
            }
            return ExportOutcome.Accepted.PLAIN;
        } catch (LDAPException failure) {
            LdapFailure.rethrowIfBroken(failure);
            if (firstTime && PERHAPS_DONE.contains(failure.getResultCode())) {
                var left = changes.left(attribute -> present(dn, attribute));
                if (!left.sent().equals(changes.sent())) {
                    return modified(dn, left, type, false);
                }
            }
            return refused(dn, changes, failure);
        }
    }

    private Values present(DistinguishedName dn, AttributeSchema attribute) {
        var name = attribute.name().text();
        return session.entry("reading " + name + " of " + dn, dn.toString(), name)
                .map(entry -> ValueCoding.decode(attribute.type(), new RangedValues(session).of(entry, name)))
                .map(decoded -> switch (decoded) {
                    case Decoded.Whole(var values) -> values;
                    case Decoded.Broken _ -> Values.NONE;
                })
                .orElse(Values.NONE);
    }

    /// `noSuchObject` is said of the object and of an object that a reference points at. So one looks.
    private ExportOutcome refused(DistinguishedName dn, AttributeChanges changes, LDAPException failure) {
        if (ResultCode.NO_SUCH_OBJECT.equals(failure.getResultCode()) && !whereabouts.exists(dn)) {
            return new ExportOutcome.Missing();
        }
        if (ResultCode.NAMING_VIOLATION.equals(failure.getResultCode())) {
            return Refusal.as("modify-naming-attribute", dn, changes.sent(), failure);
        }
        return DirectoryWriter.dangling(whereabouts, dn, changes.sent())
                .orElseGet(() -> Refusal.of(dn, changes.sent(), failure));
    }

    private ExportOutcome renamed(DistinguishedName from, DistinguishedName to) throws LDAPException {
        if (from.equals(to)) {
            return ExportOutcome.Accepted.PLAIN;
        }
        whereabouts.forget();
        try {
            var parent = to.parent().filter(above -> !above.equals(from.parent().orElse(to)));
            session.connection()
                    .modifyDN(
                            from.toString(),
                            to.parts().getFirst(),
                            true,
                            parent.map(DistinguishedName::toString).orElse(null));
            return ExportOutcome.Accepted.PLAIN;
        } catch (LDAPException failure) {
            LdapFailure.rethrowIfBroken(failure);
            return notRenamed(to, failure);
        }
    }

    private ExportOutcome notRenamed(DistinguishedName to, LDAPException failure) {
        var nothing = Collections.<AttributeName, Values>emptySortedMap();
        if (ResultCode.ENTRY_ALREADY_EXISTS.equals(failure.getResultCode())) {
            return Refusal.as("cd-existing-object", to, nothing, failure);
        }
        return to.parent().filter(parent -> !whereabouts.exists(parent)).isPresent()
                ? Refusal.as("non-existent-parent", to, nothing, failure)
                : Refusal.of(to, nothing, failure);
    }
}
