package org.syncline.journey.crash;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.syncline.engine.CanonicalDump;
import org.syncline.engine.Installed;
import org.syncline.store.Database;
import tools.jackson.databind.JsonNode;

/// Everything true of a site: what the engine knows, what the cloud holds, what the directory holds (DECISIONS 33a).
///
/// The cloud makes up the ids of objects that it creates: here they are called by their source anchors.
///
/// @param objectsInSystems how many objects the connected systems hold, deleted ones among them
/// @param locks how many locks are held in the database
record Picture(List<String> lines, long objectsInSystems, long locks) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final String LOCKS = """
            SELECT count(*) FROM pg_locks l JOIN pg_database d ON d.oid = l.database
             WHERE d.datname = current_database() AND l.locktype = 'advisory'""";

    static Picture of(Site site, Installed installed) {
        var lines = new ArrayList<String>();
        try (var database = Database.open(site.address)) {
            lines.addAll(CanonicalDump.of(database, installed));
        }
        var entries = new ArrayList<String>();
        try (var desk = site.directory()) {
            entries.addAll(desk.content());
        }
        lines.addAll(entries);
        var objects = new TreeMap<String, JsonNode>();
        anchors(site).forEach(anchor -> {
            var id = anchor.substring(anchor.indexOf('_') + 1);
            objects.put(id, site.control.object(id));
        });
        objects.forEach((id, object) -> lines.add("in the cloud | " + id + " | " + content(object)));
        var stats = site.control.stats();
        lines.add("in the cloud | %s objects, %s deleted".formatted(stats.path("objects"), stats.path("deleted")));
        lines.add("in the database | " + counts(site));
        return new Picture(
                lines.stream().map(line -> named(line, objects)).sorted().toList(),
                entries.stream()
                                .filter(line -> line.contains("| objectClass |"))
                                .count()
                        + stats.path("objects").longValue()
                        + stats.path("deleted").longValue(),
                Long.parseLong(query(site, LOCKS).getFirst()));
    }

    /// For those who hold a lock themselves.
    Picture withoutOneLock() {
        return new Picture(lines, objectsInSystems, locks - 1);
    }

    private static String content(JsonNode object) {
        var entry = object.path("entry").properties().stream()
                .filter(property -> !property.getKey().equals("standing"))
                .toList();
        return entry + " " + object.path("references");
    }

    private static String named(String line, Map<String, JsonNode> objects) {
        return ID.matcher(line).replaceAll(found -> {
            var object = objects.get(found.group());
            var anchor = object == null
                    ? ""
                    : object.path("entry").path("sourceAnchor").asString("");
            return anchor.isEmpty()
                    ? found.group()
                    : "cloud object of " + java.util.regex.Matcher.quoteReplacement(anchor);
        });
    }

    private static List<String> anchors(Site site) {
        return query(site, "SELECT anchor FROM cs_object WHERE anchor LIKE 'User\\_%'");
    }

    /// Nothing is left half done, nothing is there twice.
    private static List<String> counts(Site site) {
        return query(site, """
                SELECT 'metaverse objects ' || (SELECT count(*) FROM mv_object)
                    || ', links ' || (SELECT count(*) FROM cs_link)
                    || ', connector space objects ' || (SELECT count(*) FROM cs_object)
                    || ', open batches ' || (SELECT count(*) FROM export_batch)
                    || ', in escrow ' || (SELECT count(*) FROM cs_object WHERE in_escrow)
                    || ', errors ' || (SELECT count(*) FROM object_error)
                    || ', runs in progress ' || (SELECT count(*) FROM run WHERE ended_at IS NULL)""");
    }

    static List<String> query(Site site, String sql) {
        var found = new ArrayList<String>();
        try (var connection =
                        DriverManager.getConnection(site.address.url(), site.address.user(), site.address.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }
}
