package org.syncline.browser;

/// Which page it is, whatever it is about.
final class PageKind {

    private PageKind() {}

    /// @param path with or without a question
    static String of(String path) {
        return path.replaceAll("[?#].*", "")
                .replaceFirst("^/connectors/[^/]+", "/connectors/*")
                .replaceFirst("^/objects/(cs|mv)/[^/]+", "/objects/$1/*")
                .replaceFirst("^/configuration/(?!files|connectors|profiles|limits)[^/]+", "/configuration/*")
                .replaceFirst("^/joiner/[^/]+", "/joiner/*")
                .replaceFirst("^/pending/[^/]+", "/pending/*")
                .replaceFirst("^/rules/(?!(?:check|new)$)[^/]+", "/rules/*")
                .replaceFirst("/held/.*", "/held/*")
                .replaceFirst("^/operations/\\d+", "/operations/*")
                .replaceFirst("^/operations/cycles/\\d+", "/operations/cycles/*")
                .replaceFirst("/steps/\\d+/", "/steps/*/");
    }
}
