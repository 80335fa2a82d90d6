package org.syncline.cloud;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Graph's property names where they differ from the connector's (cloud-graph.md 4, default-rules.md 7).
final class GraphNames {

    private static final Map<String, String> CONNECTOR = Map.ofEntries(
            Map.entry("mailNickname", "alias"),
            Map.entry("jobTitle", "title"),
            Map.entry("companyName", "company"),
            Map.entry("officeLocation", "physicalDeliveryOfficeName"),
            Map.entry("businessPhones", "telephoneNumber"),
            Map.entry("mobilePhone", "mobile"),
            Map.entry("faxNumber", "facsimileTelephoneNumber"),
            Map.entry("employeeId", "employeeID"),
            Map.entry("onPremisesSecurityIdentifier", "onPremiseSecurityIdentifier"));

    private GraphNames() {}

    static SortedMap<String, JsonNode> toConnector(SortedMap<String, JsonNode> attributes) {
        var named = new TreeMap<String, JsonNode>();
        attributes.forEach((name, value) -> {
            switch (name) {
                case "onPremisesExtensionAttributes" ->
                    value.properties().forEach(extension -> named.put(extension.getKey(), extension.getValue()));
                case "businessPhones" -> {
                    if (!value.isEmpty()) {
                        named.put("telephoneNumber", value.path(0));
                    }
                }
                default -> named.put(CONNECTOR.getOrDefault(name, name), value);
            }
        });
        return named;
    }
}
