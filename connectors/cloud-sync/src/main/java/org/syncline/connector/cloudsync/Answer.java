package org.syncline.connector.cloudsync;

import tools.jackson.databind.JsonNode;

/// What the service answered. Its error shape is `{"error":{"code","message"}}`.
record Answer(int status, JsonNode body) {

    boolean isGood() {
        return status >= 200 && status < 300;
    }

    String code() {
        return body.path("error").path("code").asString("");
    }

    String message() {
        return body.path("error").path("message").asString("").replaceFirst("\\.$", "");
    }
}
