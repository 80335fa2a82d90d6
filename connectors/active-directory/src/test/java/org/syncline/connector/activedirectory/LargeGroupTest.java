package org.syncline.connector.activedirectory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.syncline.connector.ExportEntry;
import org.syncline.connector.ExportOutcome;
import org.syncline.connector.ImportEntry;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.Scope;
import org.syncline.connector.Settings;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.schema.ObjectTypeSchema;
import org.syncline.core.schema.Schema;
import org.syncline.core.space.Delta;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.ValueType;
import org.syncline.core.value.Values;
import org.syncline.directory.ActiveDirectoryServer;
import org.syncline.directory.DirectoryOptions;
import org.syncline.directory.access.Account;

/// Groups beyond what a domain controller hands out or takes at once: 1,500 values, and some thousand.
class LargeGroupTest {

    private static final int MEMBERS = 3200;
    private static final AttributeName MEMBER = new AttributeName("member");
    private static final ObjectTypeName GROUP = new ObjectTypeName("group");
    private static final DistinguishedName EVERYONE = DistinguishedName.of("CN=Everyone,DC=contoso,DC=test");

    @Test
    void a_large_group_is_written_in_several_requests_and_read_in_several_pieces() {
        try (var server = ActiveDirectoryServer.start(
                        DirectoryOptions.of("contoso.test").with(Account.administrator("Fixture-Passw0rd")));
                var connector = open(server)) {
            fill(server);
            var members = Values.of(IntStream.range(0, MEMBERS)
                    .mapToObj(n -> (Value)
                            new Value.Pointer(DistinguishedName.of("CN=M" + n + ",DC=contoso,DC=test"), Anchor.NONE))
                    .toList());
            var change = new Delta.Update(
                    EVERYONE, EVERYONE, new TreeMap<>(Map.of(MEMBER, new Delta.Change(Values.NONE, members))));
            var object = Hologram.of(GROUP, EVERYONE, Map.of(MEMBER, members));

            var outcome = connector
                    .openExport("test", schema(), false)
                    .send(new UUID(0, 1), List.of(new ExportEntry.Update(Anchor.NONE, object, change)));

            assertThat(outcome).containsExactly(ExportOutcome.Accepted.PLAIN);
            assertThat(everyone(connector).values(MEMBER)).isEqualTo(members);
        }
    }

    private static Hologram everyone(ActiveDirectory connector) {
        var request = new ImportRequest(
                connector.partitions().getFirst(), Scope.EVERYTHING, schema(), 1000, Duration.ofMinutes(1));
        return connector
                .read(request, Anchor.NONE, EVERYONE)
                .map(ImportEntry.Seen::object)
                .orElseThrow();
    }

    private static void fill(ActiveDirectoryServer server) {
        var ldif = new StringBuilder(
                "dn: " + EVERYONE + "\nobjectClass: group\nsAMAccountName: everyone\ngroupType: -2147483646\n\n");
        IntStream.range(0, MEMBERS)
                .forEach(
                        n -> ldif.append("dn: CN=M").append(n).append(",DC=contoso,DC=test\nobjectClass: contact\n\n"));
        server.apply(ldif.toString());
    }

    private static ActiveDirectory open(ActiveDirectoryServer server) {
        return (ActiveDirectory) new ActiveDirectoryType()
                .open(Settings.of(Map.of(
                        "host", "localhost",
                        "port", Integer.toString(server.ldapsPort()),
                        "ca", server.certificateFile().toString(),
                        "user", "Administrator@contoso.test",
                        "password", "Fixture-Passw0rd")));
    }

    private static Schema schema() {
        var member = new AttributeSchema(MEMBER, ValueType.REFERENCE, true, true, false);
        return Schema.of(List.of(ObjectTypeSchema.of(GROUP, List.of(member))));
    }
}
