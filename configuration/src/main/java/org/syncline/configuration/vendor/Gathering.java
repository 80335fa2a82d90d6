package org.syncline.configuration.vendor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.syncline.configuration.vendor.source.Element;
import org.syncline.core.value.ConnectorId;

/// Finds the connectors, the rules and the server's settings in the trees of an export, wherever they stand.
final class Gathering {

    private static final String[] CUSTOM = {"customsynchronizationrules"};
    private static final String[] STANDARD = {"standardsynchronizationrules"};
    private static final String[] ABOUT_THE_EXPORT = {"policymetadata", "deploymentmetadata", "persistedstate"};

    private final Ledger ledger;
    private final List<VendorConnector> connectors = new ArrayList<>();
    private final List<VendorRule> rules = new ArrayList<>();
    private ServerReading server = ServerReading.NOTHING;

    private Gathering(Ledger ledger) {
        this.ledger = ledger;
    }

    record Gathered(List<VendorConnector> connectors, List<VendorRule> rules, ServerReading server) {}

    static Gathered of(List<Element> roots, Ledger ledger) {
        var gathering = new Gathering(ledger);
        roots.forEach(gathering::visit);
        return new Gathered(List.copyOf(gathering.connectors), List.copyOf(gathering.rules), gathering.server);
    }

    /// Whether something known is in it.
    private boolean visit(Element element) {
        if (RuleReading.isRule(element)) {
            rule(element, Optional.empty());
        } else if (ServerReading.isServer(element)) {
            server = server.and(ServerReading.read(element, ledger));
        } else if (ConnectorReading.isConnector(element)) {
            connector(element);
        } else if (element.is(ABOUT_THE_EXPORT)) {
            ledger.note(element, "Export", Fate.NOT_NEEDED, "Who exported what, when and where.");
        } else {
            return visitChildren(element);
        }
        return true;
    }

    private boolean visitChildren(Element element) {
        var strange = new ArrayList<Element>();
        boolean known = false;
        for (var child : element.children()) {
            if (visit(child)) {
                known = true;
            } else {
                strange.add(child);
            }
        }
        if (known) {
            ledger.note(element, file(element), Fate.NOT_NEEDED, "It stands around what is told of besides.");
            strange.forEach(this::stranger);
        }
        return known;
    }

    private static String file(Element element) {
        return "File " + element.place().file();
    }

    private void stranger(Element element) {
        boolean mark = element.children().isEmpty();
        ledger.note(
                element,
                file(element),
                mark ? Fate.NOT_NEEDED : Fate.NOT_POSSIBLE,
                mark
                        ? "Marks of the export itself."
                        : "The element <%s> is not known here, and was not taken over.".formatted(element.name()));
    }

    private void connector(Element element) {
        if (connectors.size() == Most.CONNECTORS) {
            ledger.note(element, file(element), Fate.NOT_POSSIBLE, Most.told(Most.CONNECTORS, "connectors"));
        } else {
            ConnectorReading.read(element, ledger).ifPresent(this::take);
        }
    }

    private void take(VendorConnector connector) {
        connectors.add(connector);
        var owner = connector.id();
        connector.source().children(CUSTOM).forEach(each -> rule(each, Optional.of(owner)));
        connector.source().children(STANDARD).forEach(each -> named(each, owner));
    }

    private void rule(Element element, Optional<ConnectorId> owner) {
        if (isRoomFor(element)) {
            RuleReading.read(element, ledger, owner).ifPresent(rules::add);
        }
    }

    private void named(Element element, ConnectorId owner) {
        if (isRoomFor(element)) {
            RuleReading.named(element, ledger, owner).ifPresent(rules::add);
        }
    }

    private boolean isRoomFor(Element element) {
        if (isEmptyList(element)) {
            ledger.note(element, "Export", Fate.NOT_NEEDED, "An empty list.");
            return false;
        }
        if (rules.size() == Most.RULES) {
            ledger.note(element, file(element), Fate.NOT_POSSIBLE, Most.told(Most.RULES, "rules"));
            return false;
        }
        return true;
    }

    private static boolean isEmptyList(Element element) {
        return element.children().isEmpty() && element.text().isBlank();
    }
}
