package org.syncline.cloud.http;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import org.syncline.cloud.model.Json;
import tools.jackson.databind.node.ObjectNode;

/// Counts answers by route and status, and items by operation and outcome.
public final class Stats {

    private final Map<String, Map<String, LongAdder>> requests = new ConcurrentSkipListMap<>();
    private final Map<String, Map<String, LongAdder>> items = new ConcurrentSkipListMap<>();

    void request(String route, int status) {
        count(requests, route, Integer.toString(status));
    }

    void item(String operation, String outcome) {
        count(items, operation, outcome);
    }

    private static void count(Map<String, Map<String, LongAdder>> table, String row, String column) {
        table.computeIfAbsent(row, _ -> new ConcurrentSkipListMap<>())
                .computeIfAbsent(column, _ -> new LongAdder())
                .increment();
    }

    void clear() {
        requests.clear();
        items.clear();
    }

    public ObjectNode json() {
        var json = Json.object();
        json.set("requests", table(requests));
        json.set("items", table(items));
        return json;
    }

    private static ObjectNode table(Map<String, Map<String, LongAdder>> table) {
        var json = Json.object();
        table.forEach((row, columns) -> {
            var line = json.putObject(row);
            columns.forEach((column, count) -> line.put(column, count.sum()));
        });
        return json;
    }
}
