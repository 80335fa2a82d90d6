package org.syncline.configuration.vendor;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.syncline.configuration.vendor.VendorConnector.Domain;
import org.syncline.configuration.vendor.source.Element;

/// Reads the partitions of a connector with their filters: object types, containers read and containers left out.
final class DomainReading {

    private static final String[] PARTITIONS = {"mapartitiondata", "partitions", "partitionfilters", "partition"};
    private static final String[] BOOKKEEPING = {
        "id",
        "identifier",
        "version",
        "creationtime",
        "lastmodificationtime",
        "displayname",
        "currentbatchnumber",
        "lastsuccessfulbatch",
        "filterhints",
        "passwordsync",
        "allowedoperations"
    };

    private final String subject;

    DomainReading(String subject) {
        this.subject = subject;
    }

    List<Domain> read(Part connector) {
        var domains = new ArrayList<Domain>();
        for (var top : connector.all(PARTITIONS)) {
            if (isPartition(top)) {
                domains.add(domain(connector.of(top)));
            } else {
                var around = connector.of(top);
                around.all("partition").forEach(each -> domains.add(domain(around.of(each))));
                around.close(subject);
            }
        }
        return domains;
    }

    private static boolean isPartition(Element element) {
        return element.child("name", "dn", "distinguishedname").isPresent();
    }

    private Domain domain(Part part) {
        var dn =
                part.text("distinguishedname", "dn").or(() -> part.text("name")).orElse("?");
        part.all("name", "dn", "distinguishedname");
        var about = subject + ", partition " + dn;
        boolean selected = part.element().child("selected").isEmpty() || part.flag("selected");
        var parameters = new TreeMap<String, String>();
        for (var around : part.all("parametervalues", "parameters", "customdata")) {
            Parameter.all(around).forEach(each -> parameters.putIfAbsent(each.name(), each.value()));
            Parameter.named(around, "guid", "lastdc")
                    .forEach(each -> parameters.putIfAbsent(each.name(), each.value()));
        }
        var within = filter(part, about);
        part.unneeded("Partitions", "Names and numbers that the vendor's product keeps for itself.", BOOKKEEPING);
        part.close(about);
        return new Domain(
                part.element(),
                Part.guid(parameters.getOrDefault("guid", ""))
                        .map(Object::toString)
                        .orElse(""),
                dn,
                selected,
                listed(within, "objectclasses", "objectclass"),
                listed(within, "inclusions", "inclusion", "containerinclusions", "containerinclusionlist"),
                listed(within, "exclusions", "exclusion", "containerexclusions", "containerexclusionlist"),
                parameters);
    }

    /// The elements that say what is selected: in a filter, or in the partition itself.
    private List<Element> filter(Part part, String about) {
        var direct = part.all(
                "containerinclusions",
                "containerexclusions",
                "containerinclusionlist",
                "containerexclusionlist",
                "objectclasses");
        var within = new ArrayList<>(direct);
        for (var around : part.all("filter", "connectorpartitionscope")) {
            var filter = part.of(around);
            within.addAll(filter.all(
                    "objectclasses",
                    "containerinclusionlist",
                    "containerexclusionlist",
                    "containerinclusions",
                    "containerexclusions"));
            for (var containers : filter.all("containers")) {
                var both = filter.of(containers);
                within.addAll(both.all("inclusions", "exclusions"));
                both.close(about);
            }
            filter.close(about);
        }
        return within;
    }

    /// The leaves: elements within the named ones, or the named ones themselves.
    private static List<Element> listed(List<Element> within, String... names) {
        return within.stream()
                .filter(each -> each.is(names))
                .flatMap(each -> each.children().isEmpty() ? Stream.of(each) : each.children().stream())
                .filter(each -> !each.text().isBlank())
                .toList();
    }
}
