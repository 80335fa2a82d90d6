package org.syncline.configuration.vendor;

import java.util.List;
import org.syncline.configuration.vendor.source.Element;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.value.ConnectorId;

/// A rule of an export in our terms, and where its parts stand there.
///
/// @param tag what marks a shipped rule; empty on the administrator's own
/// @param nameOnly whether the export only names it: an unchanged shipped rule in the settings file of the wizard
/// @param mappings the elements of the rule's flows, in their order
record VendorRule(Element source, SyncRule rule, String tag, boolean nameOnly, List<Element> mappings) {

    private static final int FIRST_SHIPPED = 100;

    VendorRule {
        mappings = List.copyOf(mappings);
        if (mappings.size() != rule.flows().size()) {
            throw new IllegalArgumentException("each flow comes from one element");
        }
    }

    String subject() {
        return subject(rule.name());
    }

    static String subject(String name) {
        return "Rule '" + name + "'";
    }

    ConnectorId connector() {
        return rule.connector();
    }

    /// Whether the vendor's product made it, as far as the export tells.
    boolean isShipped() {
        return nameOnly || tag.startsWith("Microsoft.") && rule.precedence() >= FIRST_SHIPPED;
    }

    VendorRule with(SyncRule other) {
        return new VendorRule(source, other, tag, nameOnly, mappings);
    }
}
