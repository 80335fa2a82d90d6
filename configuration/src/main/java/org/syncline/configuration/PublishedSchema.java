package org.syncline.configuration;

/// The JSON schemas of the files that people write, for editors and for checks elsewhere (DECISIONS 21).
public enum PublishedSchema {
    RULE("rule.schema.json"),
    CONNECTOR("connector.schema.json"),
    SCHEDULE("schedule.schema.json");

    private final String resource;

    PublishedSchema(String resource) {
        this.resource = resource;
    }

    /// As JSON, draft 2020-12.
    public String text() {
        return Resource.text(resource);
    }
}
