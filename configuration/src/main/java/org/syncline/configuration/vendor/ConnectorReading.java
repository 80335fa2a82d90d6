package org.syncline.configuration.vendor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.syncline.configuration.vendor.VendorConnector.Kind;
import org.syncline.configuration.vendor.source.Element;
import org.syncline.core.value.ConnectorId;

/// Reads one connector: `ma-data` of the XML form, a connector in JSON, or a directory in the wizard's settings file.
final class ConnectorReading {

    private static final String[] CLOUD_POLICY = {"azuredirectorypolicy"};
    private static final String[] DIRECTORY_POLICY = {"onpremisesdirectorypolicy"};
    private static final String[] MARKS = {
        "mapartitiondata", "partitions", "partitionfilters", "attributeinclusion", "attributeinclusionlist", "marundata"
    };
    private static final String[] BOOKKEEPING = {
        "formatversion",
        "version",
        "internalversion",
        "creationtime",
        "lastmodificationtime",
        "malistname",
        "macompanyname",
        "description"
    };
    private static final String[] ELSEWHERE = {
        "passwordsyncallowed", "passwordsync", "encryptedattributes", "componentmappings", "capabilitiesmask",
        "exporttype", "dnconstruction", "staydisconnector", "provisioningcleanup", "extension",
        "controllerconfiguration", "anchorconstructionsettings", "refreshschema"
    };
    private static final String[] FORMERLY = {"join", "projection", "exportattributeflow", "importattributeflow"};

    private final Part part;
    private final Ledger ledger;
    private final String name;
    private final String subject;

    private ConnectorReading(Element element, Ledger ledger) {
        this.part = new Part(element, ledger);
        this.ledger = ledger;
        var domain = part.text("fullyqualifieddomainname");
        this.name = part.text("name")
                .or(() -> domain)
                .or(() -> part.text("friendlyname"))
                .orElse("?");
        part.all("name", "friendlyname");
        this.subject = VendorConnector.subject(name);
    }

    static boolean isConnector(Element element) {
        return element.is("madata")
                || element.is(CLOUD_POLICY)
                || element.is(DIRECTORY_POLICY)
                || element.child("name").isPresent() && element.child(MARKS).isPresent();
    }

    static Optional<VendorConnector> read(Element element, Ledger ledger) {
        return new ConnectorReading(element, ledger).connector();
    }

    private Optional<VendorConnector> connector() {
        var id = part.guid("id", "identifier", "uniqueidentifier").or(this::made);
        if (name.equals("?") || id.isEmpty()) {
            part.note(subject, Fate.NOT_POSSIBLE, "It has no name or no identifier.");
            return Optional.empty();
        }
        var category = category();
        var parameters = parameters();
        var partitions = new DomainReading(subject).read(part);
        var profiles = new ProfileReading(subject, ledger).read(part);
        var types = flat("objectinclusionlist", "objectinclusion", "selectedobjecttypes");
        var attributes = flat("attributeinclusion", "attributeinclusionlist", "attributeinclusions");
        var schema = part.find("schema");
        rest();
        return Optional.of(new VendorConnector(
                part.element(),
                new ConnectorId(id.get()),
                name,
                kind(category),
                category,
                parameters,
                partitions,
                types,
                attributes,
                profiles,
                schema));
    }

    /// The settings file of the wizard gives the cloud no identifier; its name tells it apart.
    private Optional<UUID> made() {
        return part.element().is(CLOUD_POLICY)
                ? Optional.of(UUID.nameUUIDFromBytes(("cloud " + name).getBytes(StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    private String category() {
        var said = Stream.of(part.text("category", "connectortypename", "type"), part.text("subtype"))
                .flatMap(Optional::stream)
                .toList();
        if (!said.isEmpty()) {
            return String.join(" ", said);
        }
        return part.element().is(CLOUD_POLICY) ? "cloud" : part.element().is(DIRECTORY_POLICY) ? "AD" : "unknown";
    }

    private static Kind kind(String category) {
        var word = category.toLowerCase(Locale.ROOT);
        if (word.equals("ad") || word.startsWith("ad ") || word.equals("active directory")) {
            return Kind.DIRECTORY;
        }
        return word.equals("cloud") || word.contains("azure active directory") || word.contains("entra")
                ? Kind.CLOUD
                : Kind.OTHER;
    }

    /// Wherever they stand: each is an element with a name and a text or a value.
    private SortedMap<String, String> parameters() {
        var parameters = new TreeMap<String, String>();
        for (var around :
                part.all("privateconfiguration", "parametervalues", "globalparameters", "connectivityparameters")) {
            Parameter.all(around).forEach(each -> parameters.putIfAbsent(each.name(), each.value()));
            Parameter.named(around, "forestname", "forestlogindomain", "forestloginuser")
                    .forEach(each -> parameters.putIfAbsent(each.name(), each.value()));
            ledger.note(
                    around,
                    subject + ", how it is reached",
                    Fate.CHANGED,
                    "What has a counterpart became a setting; the report names each setting to look at.");
        }
        part.text("azuretenantid").ifPresent(tenant -> parameters.put("azuretenantid", tenant));
        return parameters;
    }

    private List<Element> flat(String... names) {
        var items = new ArrayList<Element>();
        for (var each : part.all(names)) {
            if (each.children().isEmpty()) {
                items.add(each);
            } else {
                items.addAll(each.children());
            }
        }
        items.removeIf(each -> each.text().isBlank());
        return items;
    }

    private void rest() {
        part.unneeded("Connectors", "Names and numbers that the vendor's product keeps for itself.", BOOKKEEPING);
        part.unneeded(
                "Connectors", "Here this follows from the type of the connector, or is set elsewhere.", ELSEWHERE);
        part.all(FORMERLY)
                .forEach(
                        each -> ledger.note(
                                each,
                                subject + ", " + each.name(),
                                each.size() > 1 ? Fate.NOT_POSSIBLE : Fate.NOT_NEEDED,
                                "Rules of the older product that stand in the connector are not read; synchronization rules are."));
        part.all("customsynchronizationrules", "standardsynchronizationrules", "synchronizationrules");
        part.close(subject);
    }
}
