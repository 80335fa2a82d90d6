package org.syncline.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.syncline.cloud.model.Addresses;
import org.syncline.cloud.model.AttributeTable;
import org.syncline.cloud.model.Entry;
import org.syncline.cloud.model.Json;
import org.syncline.cloud.model.Kind;
import org.syncline.cloud.model.Refusal;
import org.syncline.cloud.model.Visible;
import org.syncline.cloud.store.LinkRef;
import org.syncline.cloud.store.State;
import org.syncline.cloud.store.Tenant;
import org.syncline.cloud.store.Writer;
import tools.jackson.databind.JsonNode;

/// Puts seed objects into the tenant: past the rules of authority, not past uniqueness. References come last.
final class Seeding {

    private static final int AT_ONCE = 1_000;

    private final Tenant tenant;
    private final List<Reference> references = new ArrayList<>();
    private int sown;

    /// A reference that waits until everything is there.
    private record Reference(LinkRef place, String target) {}

    private Seeding(Tenant tenant) {
        this.tenant = tenant;
    }

    /// @return how many objects came
    static int sow(Tenant tenant, Stream<SeedObject> seeds) {
        var seeding = new Seeding(tenant);
        seeds.gather(Gatherers.windowFixed(AT_ONCE)).forEachOrdered(seeding::objects);
        seeding.references.stream().gather(Gatherers.windowFixed(AT_ONCE)).forEachOrdered(seeding::link);
        return seeding.sown;
    }

    private void objects(List<SeedObject> seeds) {
        tenant.write(writer -> {
            for (var seed : seeds) {
                var entry = entry(seed, writer);
                requireUnique(entry, writer.state());
                writer.put(entry);
                remember(entry.id(), seed);
            }
            return seeds.size();
        });
        sown += seeds.size();
    }

    private void remember(String holder, SeedObject seed) {
        seed.members().forEach(member -> references.add(new Reference(new LinkRef(holder, "member"), member)));
        seed.mailbox().forEach((name, targets) -> {
            if (AttributeTable.CLOUD_OWNED_REFERENCES.contains(name)) {
                Json.texts(targets).stream()
                        .map(target -> new Reference(new LinkRef(holder, name), Kind.idOf(target)))
                        .forEach(references::add);
            }
        });
    }

    private void link(List<Reference> some) {
        tenant.write(writer -> {
            for (var reference : some) {
                if (writer.state().active(reference.target()).isEmpty()) {
                    throw Refusal.invalid("the seed refers to " + reference.target() + ", which is not there");
                }
                writer.link(reference.place(), reference.target());
            }
            return some.size();
        });
    }

    private static Entry entry(SeedObject seed, Writer writer) {
        var attributes = new TreeMap<>(GraphNames.toConnector(seed.attributes()));
        var mail = Entry.textOf(attributes, "mail");
        if (!mail.isEmpty() && !attributes.containsKey("proxyAddresses")) {
            attributes.put("proxyAddresses", Json.texts(List.of("SMTP:" + mail)));
        }
        var mailbox = new TreeMap<>(seed.mailbox());
        mailbox.keySet().removeAll(AttributeTable.CLOUD_OWNED_REFERENCES);
        var id = seed.id().isEmpty() ? writer.newId() : seed.id();
        return new Entry(
                seed.kind(),
                id,
                seed.sourceAnchor(),
                seed.mastery(),
                "",
                attributes,
                mailbox,
                visible(seed.kind(), attributes),
                List.of(),
                new Entry.Standing(seed.roles(), false, writer.now()));
    }

    private static Visible visible(Kind kind, SortedMap<String, JsonNode> attributes) {
        var name = Entry.textOf(attributes, "userPrincipalName");
        var alias = Entry.textOf(attributes, "alias");
        return new Visible(
                kind == Kind.USER ? name : "",
                Entry.textsOf(attributes, "proxyAddresses"),
                alias.isEmpty() ? Addresses.localPart(name) : alias);
    }

    private static void requireUnique(Entry entry, State state) {
        var name = entry.visible().userPrincipalName().toLowerCase(Locale.ROOT);
        var taken = Stream.concat(
                        Stream.of(
                                state.active(entry.id()),
                                state.anchored(entry.sourceAnchor()),
                                state.named(name),
                                state.identified(entry.text("onPremiseSecurityIdentifier"))),
                        Addresses.mailKeys(entry.visible().proxyAddresses()).map(state::addressed))
                .flatMap(java.util.Optional::stream)
                .findFirst();
        taken.ifPresent(holder -> {
            throw new Refusal(
                    400,
                    "AttributeValueMustBeUnique",
                    "seed object " + entry.id() + " (" + name + ") has a value of " + holder.cloudAnchor());
        });
    }
}
