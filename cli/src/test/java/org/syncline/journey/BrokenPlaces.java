package org.syncline.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.syncline.journey.BrokenSource.cloud;
import static org.syncline.journey.BrokenSource.delta;
import static org.syncline.journey.BrokenSource.full;
import static org.syncline.journey.Tampered.each;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.syncline.directory.Person;
import org.syncline.directory.access.Tampering;
import org.syncline.engine.ConnectorDefinition;

/// Sources that hide things, are not who they were, or do not let anybody in; changes that are not told; clouds.
record BrokenPlaces(World<MemoryDirectory> world) {

    private static final String DOMAIN = "DC=contoso,DC=test";
    private static final String LOST = "stopped-connectivity";
    private static final String ANEW = "no-start-full-import-required";

    Stream<BrokenSource> all() {
        return Stream.of(hidden(), others(), changes(), clouds(), cloudAnswers())
                .flatMap(List::stream);
    }

    private List<BrokenSource> hidden() {
        var unit = world.organization.selectedUnit();
        var shrunk = new String[] {"did not show", "its limit is", "May the account still read", "held approve"};
        return List.of(
                full("half the tree is hidden", Tampered.hidden(people(10)), "stopped-source-shrunk", shrunk),
                full("all but one are hidden", Tampered.hidden(people(19)), "stopped-source-shrunk", shrunk),
                full(
                        "all are hidden",
                        Tampered.hidden(people(20)),
                        "completed-no-objects",
                        "what the account may read"),
                full(
                        "the selected container is hidden",
                        Tampered.hidden(unit::equalsIgnoreCase),
                        "no-start-partition-delete",
                        unit,
                        "may not see it"),
                full(
                        "the selected container goes while it is read",
                        Tampered.afterTheFirstPage(Tampered::empty),
                        LOST,
                        "renamed, moved or deleted while it was read"),
                full(
                        "the selected container is renamed while it is read",
                        Tampered.afterTheFirstPage(
                                each(entry -> Tampered.renamed(entry, "OU=Other,DC=contoso,DC=test"))),
                        LOST,
                        "renamed, moved or deleted while it was read"),
                full(
                                "an attribute is hidden everywhere",
                                Tampered.always(Tampered.without("department")),
                                "stopped-clear-threshold-exceeded",
                                "department",
                                "to be emptied",
                                "held approve")
                        .noticedBy(World.CLOUD, World.EXPORT),
                full(
                                "an attribute left the schema",
                                Tampered.always(Tampered.without("telephoneNumber")),
                                "stopped-clear-threshold-exceeded",
                                "telephoneNumber",
                                "schema",
                                "held approve")
                        .noticedBy(World.CLOUD, World.EXPORT));
    }

    private Predicate<String> people(int some) {
        Set<String> names = world.organization.selected().stream()
                .limit(some)
                .map(Person::dn)
                .collect(Collectors.toSet());
        return dn -> names.stream().anyMatch(dn::equalsIgnoreCase);
    }

    private static List<BrokenSource> others() {
        return List.of(
                full(
                        "another forest under the same name",
                        Tampered.at(
                                DOMAIN,
                                each(Tampered.with(new Attribute("objectGUID", "sixteen  octets!".getBytes(UTF_8))))),
                        "no-start-partition-delete",
                        "another one than was selected"),
                full(
                        "the domain is not held any more",
                        Tampered.at(DOMAIN, Tampered::empty),
                        "no-start-partition-delete",
                        "does not hold the domain"),
                full(
                        "a server that is no domain controller",
                        Tampered.at("", each(Tampered.without("defaultNamingContext"))),
                        "no-start-bad-ma-configuration",
                        "no Active Directory domain controller"),
                full(
                        "a server that says nothing of itself",
                        Tampered.at("", Tampered::empty),
                        "no-start-connection",
                        "does not show its root entry"),
                full(
                                "the password has expired",
                                Tampering.NONE,
                                "no-start-credentials",
                                "svc-sync@contoso.test",
                                "'password'")
                        .also(
                                world -> world.directory.faults().refuseBinds(true),
                                world -> world.directory.faults().refuseBinds(false)),
                full(
                                "the directory does not answer at all",
                                Tampering.NONE,
                                "no-start-connection",
                                "not reached",
                                "'host'")
                        .also(world -> world.directory.stopListening(), world -> world.directory.startListening()));
    }

    private List<BrokenSource> changes() {
        var person = world.followers().getFirst();
        return List.of(
                changed(
                        delta(
                                "the watermark is refused",
                                Tampered.refusedFeed(
                                        ResultCode.UNWILLING_TO_PERFORM, "00002089: the cookie is not valid"),
                                ANEW,
                                "connection: warning-no-watermark",
                                "watermark"),
                        person),
                changed(
                        delta(
                                "the right to changes is gone",
                                Tampered.refusedFeed(ResultCode.INSUFFICIENT_ACCESS_RIGHTS, "00002105"),
                                LOST,
                                "Replicating Directory Changes",
                                "connection: failed-permission"),
                        person),
                changed(
                        delta(
                                "the changes have no watermark",
                                Tampered.feed(Tampered::withoutControls),
                                LOST,
                                "cookie"),
                        person),
                changed(
                        delta(
                                "the changes end with a time limit",
                                Tampered.feed(honest -> honest.with(ResultCode.UNAVAILABLE)),
                                LOST,
                                "broke while"),
                        person),
                changed(
                        delta(
                                "what changed is hidden",
                                Tampered.hidden(dn -> dn.equalsIgnoreCase(person.dn())),
                                "success"),
                        person),
                changed(
                        delta(
                                "what changed is told and then hidden",
                                hiddenAfterTold(person),
                                "completed-discovery-errors",
                                "read-error"),
                        person),
                changed(
                        delta(
                                "the server was restored from a backup",
                                Tampered.always(Tampered.with(
                                        new Attribute("invocationId", "another 16 octet".getBytes(UTF_8)))),
                                ANEW,
                                "another domain controller",
                                "restored"),
                        person),
                changed(
                        delta(
                                "the selected container is hidden from changes",
                                Tampered.hidden(world.organization.selectedUnit()::equalsIgnoreCase),
                                "no-start-partition-delete",
                                "may not see it"),
                        person));
    }

    private static Tampering hiddenAfterTold(Person person) {
        return (_, honest) -> honest.controls().isEmpty()
                ? honest.with(honest.entries().stream()
                        .filter(entry -> !entry.getDN().equalsIgnoreCase(person.dn()))
                        .toList())
                : honest;
    }

    /// There is a change to be told, and it is taken back afterwards.
    private static BrokenSource changed(BrokenSource source, Person person) {
        return source.also(
                world -> world.directory.put(person.dn(), "title", "Promoted"),
                world -> world.directory.put(person.dn(), "title", person.text("title")));
    }

    private static List<BrokenSource> clouds() {
        return List.of(
                cloud(
                        "a cloud that is not there",
                        world -> world.reconfigure(connector -> set(connector, "url", "https://localhost:1")),
                        World::asUsual,
                        "no-start-connection",
                        "connection: failed-connection",
                        "not reached",
                        "'url'"),
                cloud(
                        "a cloud with another certificate",
                        world -> world.reconfigure(connector -> set(
                                connector, "ca", world.directory.certificate().toString())),
                        World::asUsual,
                        "no-start-connection",
                        "certificate",
                        "'ca'"),
                cloud(
                        "a secret that has expired",
                        world -> world.secret("cloud", "not this one"),
                        world -> world.secret("cloud", world.cloud.secret()),
                        "no-start-credentials",
                        "client secret",
                        "connection: failed-authentication"));
    }

    private static ConnectorDefinition set(ConnectorDefinition connector, String setting, String value) {
        var usual = World.guarded(connector);
        return connector.name().equals(World.CLOUD) ? World.with(usual, setting, value) : usual;
    }

    private static List<BrokenSource> cloudAnswers() {
        return Map.<String, List<String>>of(
                        "a cloud that breaks off", List.of("{\"drop\":true}", LOST, "lost"),
                        "a cloud that answers with half a page",
                                List.of(replace("\"items\":[", "\"items\":[{"), LOST, "not complete"),
                        "a cloud that answers with a web page", List.of(replace("{", "<html>"), LOST, "not complete"),
                        "a cloud that shows nothing, with success",
                                List.of(replace("\"items\":", "\"none\":"), "completed-no-objects", "showed no object"),
                        "a cloud that keeps its watermark",
                                List.of(
                                        replace("\"watermark\":", "\"mark\":"),
                                        LOST,
                                        "neither a next link nor a watermark"),
                        "a cloud that shows no anchors",
                                List.of(
                                        replace("\"cloudAnchor\":", "\"anchor\":"),
                                        "completed-discovery-errors",
                                        "missing-anchor-component"),
                        "a cloud that shows other types",
                                List.of(
                                        replace("\"type\":\"user\"", "\"type\":\"thing\""),
                                        "completed-no-objects",
                                        "showed no object"),
                        "a cloud that fails inside",
                                List.of("{\"status\":500,\"code\":\"InternalServerError\"}", LOST, "500"),
                        "a cloud that forbids reading",
                                List.of("{\"status\":403,\"code\":\"Authorization_RequestDenied\"}", LOST, "403"),
                        "a cloud whose address is wrong",
                                List.of(
                                        "{\"status\":404,\"code\":\"ResourceNotFound\"}",
                                        "no-start-bad-ma-configuration",
                                        "404"))
                .entrySet()
                .stream()
                .map(each -> cloud(
                        each.getKey(),
                        each.getValue().get(0),
                        each.getValue().get(1),
                        each.getValue().get(2)))
                .toList();
    }

    private static String replace(String from, String to) {
        return "{\"bodyReplace\":{\"from\":\"%s\",\"to\":\"%s\"}}"
                .formatted(from.replace("\"", "\\\""), to.replace("\"", "\\\""));
    }
}
