package org.syncline.configuration.vendor;

/// How much of a kind is imported: many times what a server has. More is told of and left out.
final class Most {

    static final int RULES = 5_000;
    static final int CONNECTORS = 100;
    static final int OBJECT_TYPES = 50;
    static final int ATTRIBUTES = 3_000;

    private Most() {}

    static String told(int most, String what) {
        return "More than %d %s are not imported. No server has as many.".formatted(most, what);
    }
}
