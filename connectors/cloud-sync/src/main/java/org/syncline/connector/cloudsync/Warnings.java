package org.syncline.connector.cloudsync;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// The warnings of an accepted change as sentences (cloud-emulator.md 7.2).
final class Warnings {

    static final String CLOUD_MANAGED =
            "The object is managed in the cloud, so the directory ignored the change. Give its authority back to synchronization, or filter it out.";

    private Warnings() {}

    static String sentence(JsonNode warning) {
        var code = warning.path("code").asString("");
        var value = warning.path("value").asString("");
        return switch (code) {
            case "Quarantined" ->
                "The value '%s' of %s is quarantined, because another object has it. The directory gives it back once it is free: remove it from one of the two at its source."
                        .formatted(value, warning.path("property").asString("an attribute"));
            case "UpnSuffixNotVerified" ->
                "The suffix of userPrincipalName is not a verified domain, so people sign in as %s. Verify the domain, or change the suffix."
                        .formatted(value);
            case "UpnUnchanged" ->
                "The directory keeps the sign-in name %s, because it does not take changed names of managed users. Switch on synchronizeUpnForManagedUsers."
                        .formatted(value);
            case "MatchedOverwrite" ->
                "The object was there already and is synchronized from now on; what it had in %s was overwritten."
                        .formatted(JsonValues.each(warning.path("attributes")).stream()
                                .map(JsonNode::asString)
                                .collect(Collectors.joining(", ")));
            default -> warning.path("message").asString(warning.toString());
        };
    }
}
