package org.syncline.configuration;

import java.text.Normalizer;
import java.util.Locale;
import org.syncline.core.rule.SyncRule;

/// Where things stand in a configuration folder.
public final class FileNames {

    public static final String METAVERSE = "metaverse.yaml";
    public static final String DEFAULT_RULES = "default-rules.yaml";
    public static final String SCHEDULE = "schedule.yaml";

    private static final int LONGEST = 80;

    private FileNames() {}

    /// `rules/100-in-from-contoso-user-join.yaml`
    public static String rule(SyncRule rule) {
        return rule(rule.precedence(), rule.name());
    }

    public static String rule(int precedence, String name) {
        return "rules/%03d-%s.yaml".formatted(precedence, slug(name));
    }

    /// `connectors/contoso.yaml`
    public static String connector(String name) {
        return "connectors/" + slug(name) + ".yaml";
    }

    /// `discovered/contoso.json`
    public static String discovered(String name) {
        return "discovered/" + slug(name) + ".json";
    }

    /// A name in letters that every file system takes: lower case, digits and single hyphens.
    public static String slug(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var cut = plain.length() > LONGEST ? plain.substring(0, LONGEST).replaceAll("-$", "") : plain;
        return cut.isEmpty() ? "unnamed" : cut;
    }

    /// `discovered/contoso.json` for `connectors/contoso.yaml`
    static String discoveredBeside(String connectorFile) {
        return "discovered/" + stem(connectorFile) + ".json";
    }

    static String stem(String path) {
        var file = path.substring(path.lastIndexOf('/') + 1);
        return file.substring(0, Math.max(0, file.lastIndexOf('.')));
    }
}
