package org.syncline.cli.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// A list with columns. A cell is a text, a number, a flag, or a list of texts; a text may have several lines.
public final class Table {

    private final List<Column> columns;
    private final List<List<Object>> rows = new ArrayList<>();

    /// @param name for programs: it stays
    /// @param heading for people
    public record Column(String name, String heading) {}

    private Table(List<Column> columns) {
        this.columns = columns;
    }

    /// @param columns each as `name=HEADING`
    public static Table of(String... columns) {
        return new Table(Arrays.stream(columns)
                .map(column -> column.split("=", 2))
                .map(parts -> new Column(parts[0], parts[1]))
                .toList());
    }

    public Table row(Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells in " + columns.size() + " columns");
        }
        rows.add(List.of(cells));
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public int size() {
        return rows.size();
    }

    public String text(Format format, int width) {
        return switch (format) {
            case TABLE -> aligned(width);
            case JSON -> Json.text(objects());
            case CSV -> csv();
        };
    }

    /// One map a row, for JSON.
    public List<SequencedMap<String, Object>> objects() {
        return rows.stream().map(this::object).toList();
    }

    private String aligned(int width) {
        var cells = rows.stream()
                .map(row -> row.stream().map(Table::shown).toList())
                .toList();
        return new AlignedText(columns.stream().map(Column::heading).toList(), cells).fit(width);
    }

    /// For people: a flag that is not set says nothing.
    private static String shown(Object cell) {
        return cell instanceof Boolean flag ? flag ? "yes" : "" : plain(cell, "\n");
    }

    private SequencedMap<String, Object> object(List<Object> row) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < row.size(); i++) {
            object.put(columns.get(i).name(), row.get(i));
        }
        return object;
    }

    private String csv() {
        var lines = new ArrayList<String>();
        lines.add(columns.stream().map(Column::name).collect(Collectors.joining(",")));
        rows.forEach(row ->
                lines.add(row.stream().map(cell -> quoted(plain(cell, "; "))).collect(Collectors.joining(","))));
        return String.join("\n", lines);
    }

    private static String plain(Object cell, String between) {
        return cell instanceof List<?> several
                ? several.stream().map(Object::toString).collect(Collectors.joining(between))
                : cell.toString();
    }

    private static String quoted(String text) {
        return text.matches("(?s).*[\",\\r\\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
