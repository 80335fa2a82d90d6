package org.syncline.cloud.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The attributes of the ingest by name, read from `attributes.tsv`, and those that belong to the cloud alone.
public final class AttributeTable {

    private static final Set<Kind> ALL = Collections.unmodifiableSet(EnumSet.allOf(Kind.class));
    private static final Set<Kind> EXTENSIBLE = Collections.unmodifiableSet(EnumSet.of(Kind.USER, Kind.GROUP));
    private static final SortedMap<String, Attribute> BY_NAME = read();

    /// Shown in read-back, refused in ingest (default-rules.md 5, rules 148–150).
    public static final SortedSet<String> CLOUD_OWNED = Collections.unmodifiableSortedSet(new TreeSet<>(Set.of(
            "cloudLegacyExchangeDN",
            "cloudMSExchArchiveStatus",
            "cloudMSExchBlockedSendersHash",
            "cloudMSExchDelegateListLink",
            "cloudMSExchRecipientDisplayType",
            "cloudMSExchSafeRecipientsHash",
            "cloudMSExchSafeSendersHash",
            "cloudMSExchTeamMailboxExpiration",
            "cloudMSExchTeamMailboxOwners",
            "cloudMSExchTeamMailboxSharePointUrl",
            "cloudMSExchUCVoiceMailSettings",
            "cloudMSExchUserHoldPolicies",
            "cloudPublicDelegates")));

    /// Those of the cloud's own attributes that point at objects.
    public static final SortedSet<String> CLOUD_OWNED_REFERENCES = Collections.unmodifiableSortedSet(new TreeSet<>(
            Set.of("cloudMSExchDelegateListLink", "cloudMSExchTeamMailboxOwners", "cloudPublicDelegates")));

    private AttributeTable() {}

    public static Collection<Attribute> all() {
        return BY_NAME.values();
    }

    /// The attribute of that name, if objects of the kind have it. Names are case-sensitive.
    public static Optional<Attribute> of(Kind kind, String name) {
        var known = BY_NAME.get(name);
        var found = known == null && name.startsWith("extension_") ? extension(name) : known;
        return Optional.ofNullable(found).filter(attribute -> attribute.kinds().contains(kind));
    }

    public static boolean isExtension(String name) {
        return name.startsWith("extension_");
    }

    private static Attribute extension(String name) {
        return new Attribute(name, EXTENSIBLE, Attribute.Type.TEXT, false, 250, 0);
    }

    private static SortedMap<String, Attribute> read() {
        try (var stream = AttributeTable.class.getResourceAsStream("attributes.tsv")) {
            var text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            var table = new TreeMap<String, Attribute>();
            text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(AttributeTable::line)
                    .forEach(attribute -> table.put(attribute.name(), attribute));
            return Collections.unmodifiableSortedMap(table);
        } catch (IOException broken) {
            throw new UncheckedIOException("attributes.tsv cannot be read from the jar", broken);
        }
    }

    private static Attribute line(String line) {
        var cell = line.split("\t", -1);
        var kinds = EnumSet.noneOf(Kind.class);
        ALL.stream().filter(kind -> cell[1].indexOf(kind.name().charAt(0)) >= 0).forEach(kinds::add);
        return new Attribute(
                cell[0],
                Collections.unmodifiableSet(kinds),
                Attribute.Type.valueOf(cell[2].toUpperCase(Locale.ROOT)),
                cell[3].equals("many"),
                Integer.parseInt(cell[4]),
                Integer.parseInt(cell[5]));
    }
}
