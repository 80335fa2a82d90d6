package org.syncline.connector.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ExportChannel;
import org.syncline.connector.ExportEntry;
import org.syncline.connector.ExportOutcome;
import org.syncline.core.schema.ObjectTypeSchema;
import org.syncline.core.schema.Schema;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// Writes to a directory, one object after the other in the order given.
///
/// It knows no batches. Sending one again does no harm: what is done already counts as done.
public final class DirectoryWriter implements ExportChannel {

    /// How many objects are looked up by their anchors in one search.

    private final LdapSession session;
    private final Schema schema;
    private final Whereabouts whereabouts;
    private final WriteProtection protection;
    private final Creation creation;
    private final Change change;

    /// @param base everything stands beneath
    public DirectoryWriter(LdapSession session, Schema schema, String base, DirectoryKind kind) {
        this.session = session;
        this.schema = schema;
        this.whereabouts = new Whereabouts(session, base, kind);
        this.protection = kind.protection();
        this.creation = new Creation(session, whereabouts, kind.classes());
        this.change = new Change(session, whereabouts);
    }

    @Override
    public List<ExportOutcome> send(UUID batch, List<ExportEntry> entries) {
        whereabouts.lookUp(
                entries.stream().flatMap(entry -> anchor(entry).stream()).toList());
        return entries.stream()
                .map(entry -> refused(entry).orElseGet(() -> sent(entry)))
                .toList();
    }

    private Optional<ExportOutcome> refused(ExportEntry entry) {
        return anchor(entry)
                .flatMap(whereabouts::protection)
                .map(why -> new ExportOutcome.Refused(
                        "privileged-target",
                        "%s is not written to: %s. %s".formatted(entry.dn(), why, protection.remedy())));
    }

    @Override
    public int largestBatch() {
        return Lookup.AT_ONCE;
    }

    private static Optional<Anchor> anchor(ExportEntry entry) {
        return switch (entry) {
            case ExportEntry.Add _ -> Optional.empty();
            case ExportEntry.Update(var anchor, var _, var _) -> Optional.of(anchor);
            case ExportEntry.Delete(var anchor, var _) -> Optional.of(anchor);
        };
    }

    private ExportOutcome sent(ExportEntry entry) {
        try {
            return switch (entry) {
                case ExportEntry.Add(var object) -> creation.of(object);
                case ExportEntry.Update update ->
                    change.of(update, type(update.object().type()));
                case ExportEntry.Delete delete -> deleted(delete);
            };
        } catch (LDAPException broken) {
            throw new ConnectorException(
                    ConnectorException.Reason.DROPPED,
                    "The connection to %s broke while %s was written: %s. Whether it arrived is looked up by the next run."
                            .formatted(session.server(), entry.dn(), LdapFailure.said(broken)),
                    broken);
        }
    }

    private ExportOutcome deleted(ExportEntry.Delete delete) throws LDAPException {
        var dn = whereabouts.of(delete.anchor(), delete.dn());
        if (dn.isEmpty() || !whereabouts.exists(dn.get())) {
            return new ExportOutcome.Missing();
        }
        try {
            session.connection().delete(dn.get().toString());
            return ExportOutcome.Accepted.PLAIN;
        } catch (LDAPException failure) {
            LdapFailure.rethrowIfBroken(failure);
            return Refusal.of(dn.get(), Collections.emptySortedMap(), failure);
        }
    }

    private ObjectTypeSchema type(ObjectTypeName name) {
        return schema.type(name)
                .orElseThrow(() -> new ConnectorException(
                        ConnectorException.Reason.BAD_CONFIGURATION,
                        "Objects of type %s are to be exported, but the type is not selected. Select it."
                                .formatted(name)));
    }

    /// The first reference among these that leads nowhere, told as a reason to try again later.
    static Optional<ExportOutcome> dangling(
            Whereabouts whereabouts, DistinguishedName object, SortedMap<AttributeName, Values> sent) {
        return sent.entrySet().stream()
                .flatMap(attribute -> pointers(attribute.getValue())
                        .filter(dn -> !whereabouts.exists(dn))
                        .map(dn ->
                                "%s of %s points at %s, which is not there.".formatted(attribute.getKey(), object, dn)))
                .findFirst()
                .map(ExportOutcome.TryAgain::new);
    }

    private static Stream<DistinguishedName> pointers(Values values) {
        return values.stream().filter(Value.Pointer.class::isInstance).map(value -> ((Value.Pointer) value).dn());
    }

    @Override
    public void complete() {
        // every batch was final
    }

    @Override
    public void close() {
        // the connection is the connector's
    }
}
