package org.syncline.configuration.vendor;

/// What became of a piece of an export.
public enum Fate {
    TAKEN_OVER("taken over", "taken over as it is"),
    CHANGED("changed", "changed; look at why"),
    REPLACED("replaced by ours", "replaced by a rule of ours with the same role"),
    NOT_NEEDED("not needed", "says nothing that is needed here"),
    NOT_POSSIBLE("not possible", "not taken over; look at why");

    private final String word;
    private final String meaning;

    Fate(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    public String word() {
        return word;
    }

    public String meaning() {
        return meaning;
    }
}
