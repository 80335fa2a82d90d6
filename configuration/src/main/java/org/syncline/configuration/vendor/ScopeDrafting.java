package org.syncline.configuration.vendor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.syncline.configuration.vendor.VendorConnector.Domain;
import org.syncline.configuration.vendor.VendorConnector.Kind;
import org.syncline.configuration.vendor.source.Element;
import org.syncline.connector.Partition;
import org.syncline.connector.Scope;
import org.syncline.core.value.DistinguishedName;

/// Which part of a connected system is read. There a container is selected by its name, here by its id, which an
/// export does not have: the name stands in the id's place, and nothing is read before it is selected anew
/// (operations.md 9.2).
final class ScopeDrafting {

    private static final List<Partition> ONLY =
            List.of(Partition.of("default", DistinguishedName.of("CN=default"), Map.of()));

    private final VendorConnector connector;
    private final Ledger ledger;

    ScopeDrafting(VendorConnector connector, Ledger ledger) {
        this.connector = connector;
        this.ledger = ledger;
    }

    /// The partitions to read: for a directory one, as a connector here is for one domain.
    List<Domain> domains() {
        var domains = new ArrayList<Domain>();
        for (var domain : connector.partitions()) {
            var about = connector.subject() + ", partition " + domain.dn();
            if (!domain.selected()) {
                ledger.note(domain.source(), about, Fate.NOT_NEEDED, "It is not selected there.");
            } else if (connector.kind() == Kind.DIRECTORY && name(domain.dn()).isEmpty()) {
                ledger.note(domain.source(), about, Fate.NOT_POSSIBLE, "This is no name of a domain.");
            } else if (connector.kind() == Kind.DIRECTORY && !domains.isEmpty()) {
                ledger.note(
                        domain.source(),
                        about,
                        Fate.NOT_POSSIBLE,
                        "A connector is for one domain here. Add one for this domain, and give it copies of the rules.");
            } else {
                ledger.note(domain.source(), about, Fate.TAKEN_OVER, "Read by " + connector.name() + ".");
                domains.add(domain);
            }
        }
        return domains;
    }

    /// The containers of the domains. One that is the domain itself needs no word.
    Scope scope(List<Domain> domains) {
        var included = new ArrayList<Scope.Selected>();
        var excluded = new ArrayList<Scope.Selected>();
        for (var domain : domains) {
            boolean whole = domain.included().stream().anyMatch(each -> same(each.text(), domain.dn()));
            if (!whole) {
                domain.included().forEach(each -> included.add(selected(each)));
            }
            domain.excluded().stream()
                    .filter(each -> !same(each.text(), domain.dn()))
                    .forEach(each -> excluded.add(selected(each)));
        }
        tell(domains, included, excluded);
        return connector.kind() == Kind.DIRECTORY ? new Scope(included, excluded) : Scope.EVERYTHING;
    }

    private void tell(List<Domain> domains, List<Scope.Selected> included, List<Scope.Selected> excluded) {
        if (connector.kind() == Kind.DIRECTORY && !(included.isEmpty() && excluded.isEmpty())) {
            ledger.note(
                    domains.getFirst().source(),
                    connector.subject() + ", scope",
                    Fate.CHANGED,
                    "Containers are selected by their id here, and the export has their names only. Before the first import: syncline connector containers select %s%s%s"
                            .formatted(
                                    quoted(connector.name()),
                                    options(" --dn ", included),
                                    options(" --exclude ", excluded)));
        }
    }

    private static String options(String option, List<Scope.Selected> containers) {
        return containers.stream().map(each -> option + quoted(each.name())).collect(Collectors.joining());
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static Scope.Selected selected(Element element) {
        var dn = element.text().strip();
        return new Scope.Selected(dn, dn);
    }

    private static boolean same(String one, String other) {
        var left = name(one);
        return left.isPresent() && left.equals(name(other));
    }

    static Optional<DistinguishedName> name(String text) {
        try {
            return Optional.of(DistinguishedName.of(text.strip()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// What rules can read of a domain; what the export does not say follows from its name.
    List<Partition> partitions(List<Domain> domains) {
        var partitions = domains.stream()
                .flatMap(domain -> name(domain.dn()).stream()
                        .map(dn -> Partition.of(
                                domain.guid().isEmpty() ? domain.dn() : domain.guid(), dn, parameters(domain))))
                .toList();
        return partitions.isEmpty() ? supposed() : partitions;
    }

    private List<Partition> supposed() {
        if (connector.kind() != Kind.DIRECTORY) {
            return ONLY;
        }
        var dn = "DC=" + connector.name().replace(".", ",DC=");
        return List.of(Partition.of(dn, name(dn).orElse(DistinguishedName.of("CN=default")), named(dn)));
    }

    private SortedMap<String, String> parameters(Domain domain) {
        var parameters = named(domain.dn());
        connector.parameters().entrySet().stream()
                .filter(each -> each.getKey().startsWith("Forest."))
                .forEach(each -> parameters.put(each.getKey(), each.getValue()));
        domain.parameters().entrySet().stream()
                .filter(each -> each.getKey().startsWith("Domain."))
                .forEach(each -> parameters.put(each.getKey(), each.getValue()));
        return parameters;
    }

    private static SortedMap<String, String> named(String dn) {
        var fqdn = dn.replaceAll("(?i)\\s*dc\\s*=\\s*", "").replace(',', '.');
        var netbios = fqdn.split("\\.", 2)[0].toUpperCase(Locale.ROOT);
        var parameters = new TreeMap<String, String>();
        for (var level : List.of("Domain", "Forest")) {
            parameters.put(level + ".FQDN", fqdn);
            parameters.put(level + ".LDAP", dn);
            parameters.put(level + ".Netbios", netbios);
        }
        return parameters;
    }
}
