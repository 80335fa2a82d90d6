package org.syncline.server.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.server.work.Page;
import org.syncline.server.work.Stretch;
import tools.jackson.databind.json.JsonMapper;

/// All rows of a list as a file, however many: read a stretch at a time, and written as they come.
///
/// A table program takes a cell that begins like a formula for one, whoever wrote it; such a cell gets an apostrophe
/// before it.
record Sheet<T extends Record>(Class<T> row, Rows<T> rows) {

    private static final String LIKE_A_FORMULA = "=+-@\t\r";

    interface Rows<T> {
        Page<T> of(Stretch stretch);
    }

    enum Format {
        CSV("text/csv;charset=UTF-8"),
        JSON("application/json");

        private final String media;

        Format(String media) {
            this.media = media;
        }

        static Format of(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.name().equalsIgnoreCase(word))
                    .findFirst()
                    .orElseThrow(() -> new Refused(
                            ExitCode.USAGE, "There is no format '%s'. There are: csv, json.".formatted(word)));
        }
    }

    /// @param name of the file, without its ending
    void send(String format, String name, HttpServletResponse response) throws IOException {
        var as = Format.of(format);
        var page = rows.of(Stretch.whole(""));
        response.setContentType(as.media);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"%s.%s\"".formatted(name, as.name().toLowerCase(Locale.ROOT)));
        try (var out = new OutputStreamWriter(response.getOutputStream(), UTF_8)) {
            out.write(as == Format.CSV ? headings() : "[");
            long written = 0;
            while (true) {
                for (var one : page.items()) {
                    write(as, one, written++, out);
                }
                if (page.next().isEmpty()) {
                    break;
                }
                page = rows.of(Stretch.whole(page.next()));
            }
            out.write(as == Format.CSV ? "" : "\n]\n");
        }
    }

    private void write(Format format, T one, long before, Writer out) throws IOException {
        switch (format) {
            case CSV ->
                out.write(Arrays.stream(row.getRecordComponents())
                                .map(component -> cell(value(component, one)))
                                .collect(Collectors.joining(","))
                        + "\n");
            case JSON ->
                out.write((before == 0 ? "\n" : ",\n") + JsonMapper.shared().writeValueAsString(one));
        }
    }

    private String headings() {
        return Arrays.stream(row.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.joining(","))
                + "\n";
    }

    private static Object value(RecordComponent component, Object row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String cell(Object value) {
        var plain = switch (value) {
            case List<?> several -> several.stream().map(Object::toString).collect(Collectors.joining("; "));
            case Optional<?> perhaps -> perhaps.map(Object::toString).orElse("");
            case Object one -> one.toString();
        };
        var text = !plain.isEmpty() && !(value instanceof Number) && LIKE_A_FORMULA.indexOf(plain.charAt(0)) >= 0
                ? "'" + plain
                : plain;
        return text.matches("(?s).*[\",\\r\\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
