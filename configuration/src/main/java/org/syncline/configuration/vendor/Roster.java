package org.syncline.configuration.vendor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.syncline.configuration.FileNames;
import org.syncline.configuration.vendor.VendorConnector.Kind;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.RuleId;

/// The connectors there will be: those of the export that have a counterpart, and a stand-in for each that only rules
/// name.
final class Roster {

    private final Ledger ledger;
    private final SequencedMap<ConnectorId, VendorConnector> usable = new LinkedHashMap<>();
    private final Map<ConnectorId, VendorConnector> unusable = new LinkedHashMap<>();

    private Roster(Ledger ledger) {
        this.ledger = ledger;
    }

    static Roster of(Gathering.Gathered gathered, Ledger ledger) {
        var roster = new Roster(ledger);
        gathered.connectors().forEach(roster::add);
        for (var rule : gathered.rules()) {
            if (roster.find(rule.connector()).isEmpty()
                    && !roster.unusable.containsKey(rule.connector())
                    && roster.usable.size() < Most.CONNECTORS) {
                roster.standIn(rule, gathered.rules());
            }
        }
        return roster;
    }

    SequencedMap<ConnectorId, VendorConnector> connectors() {
        return Collections.unmodifiableSequencedMap(usable);
    }

    Optional<VendorConnector> find(ConnectorId id) {
        return Optional.ofNullable(usable.get(id));
    }

    /// The rules of connectors that can be; the others are told of.
    List<VendorRule> served(List<VendorRule> rules) {
        var served = new ArrayList<VendorRule>();
        var seen = new TreeSet<RuleId>();
        for (var rule : rules) {
            var not = Optional.ofNullable(unusable.get(rule.connector()))
                    .map(connector -> "There is no connector here for %s.".formatted(connector.name()))
                    .or(() -> usable.containsKey(rule.connector())
                            ? Optional.empty()
                            : Optional.of(Most.told(Most.CONNECTORS, "connectors")))
                    .or(() -> seen.add(rule.rule().id())
                            ? Optional.empty()
                            : Optional.of("It stands in the export a second time; the first one counts."));
            not.ifPresentOrElse(
                    why -> ledger.note(rule.source(), rule.subject(), Fate.NOT_POSSIBLE, why), () -> served.add(rule));
        }
        return served;
    }

    private void add(VendorConnector connector) {
        var first = usable.get(connector.id());
        boolean named = usable.values().stream()
                .anyMatch(other -> FileNames.slug(other.name()).equals(FileNames.slug(connector.name())));
        if (first != null || named) {
            ledger.note(
                    connector.source(),
                    connector.subject(),
                    Fate.NOT_POSSIBLE,
                    "It stands in the export a second time; the first one counts. Import one server at a time.");
        } else if (connector.kind() == Kind.OTHER) {
            unusable.put(connector.id(), connector);
            ledger.note(
                    connector.source(),
                    connector.subject(),
                    Fate.NOT_POSSIBLE,
                    "There is no connector here for '%s'. Its rules cannot be used.".formatted(connector.category()));
        } else {
            usable.put(connector.id(), connector);
            ledger.note(
                    connector.source(),
                    connector.subject(),
                    Fate.TAKEN_OVER,
                    "As " + FileNames.connector(connector.name()) + ".");
        }
    }

    private void standIn(VendorRule rule, List<VendorRule> all) {
        var kind = kind(rule.connector(), all);
        var name = free(kind == Kind.CLOUD ? "cloud" : "directory");
        usable.put(
                rule.connector(),
                new VendorConnector(
                        rule.source(),
                        rule.connector(),
                        name,
                        kind,
                        kind.name().toLowerCase(Locale.ROOT),
                        Collections.emptySortedMap(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty()));
        ledger.note(
                rule.source(),
                VendorConnector.subject(name),
                Fate.CHANGED,
                "Rules name a connector {%s} that the export does not describe. A file for it was begun; complete it."
                        .formatted(rule.connector()));
    }

    /// Rules are called after the kind of system they are for.
    private static Kind kind(ConnectorId id, List<VendorRule> all) {
        var names = all.stream()
                .filter(rule -> rule.connector().equals(id))
                .map(rule -> rule.rule().name())
                .toList();
        return names.stream().anyMatch(name -> name.matches("(?i).*\\b(aad|azure ad|entra|cloud)\\b.*"))
                ? Kind.CLOUD
                : Kind.DIRECTORY;
    }

    private String free(String word) {
        var taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        usable.values().forEach(each -> taken.add(each.name()));
        int number = 1;
        while (taken.contains(number == 1 ? word : word + " " + number)) {
            number++;
        }
        return number == 1 ? word : word + " " + number;
    }
}
