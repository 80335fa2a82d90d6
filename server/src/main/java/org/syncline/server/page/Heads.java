package org.syncline.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The heads of a list: each is a link that sorts the list by its column, or the other way round. What the list is
/// narrowed by stays; the place in it goes, for it is another in another order. No field of a form that was sent stays.
///
/// @param kept what the list is narrowed by, as in an address
/// @param order what it is sorted by, as in an address: `name`, or `-name` for the other way round
public record Heads(String path, String kept, String order) {

    private static final Set<String> OWN = Set.of("sort", "cursor");

    /// @param usual the order when nobody says one
    static Heads of(HttpServletRequest request, String usual) {
        var said = request.getParameter("sort");
        var asked = request.getMethod().equals("GET") ? request.getParameterMap() : Map.<String, String[]>of();
        var kept = new TreeMap<>(asked)
                .entrySet().stream()
                        .filter(parameter -> !OWN.contains(parameter.getKey()))
                        .flatMap(Heads::pairs)
                        .collect(Collectors.joining());
        return new Heads(request.getRequestURI(), kept, said == null || said.isEmpty() ? usual : said);
    }

    private static Stream<String> pairs(Map.Entry<String, String[]> parameter) {
        return List.of(parameter.getValue()).stream()
                .filter(value -> !value.isEmpty())
                .map(value -> Same.part(parameter.getKey()) + "=" + Same.part(value) + "&");
    }

    /// What it is sorted by, whichever way.
    public String column() {
        return order.startsWith("-") ? order.substring(1) : order;
    }

    /// This list in this order, from its beginning.
    public String here() {
        return sorted(order);
    }

    /// @param first the order at the first click; when the list has it already, the link is to the opposite
    public String link(String first) {
        return sorted(order.equals(first) ? opposite(first) : first);
    }

    /// For a screen reader; nothing: it is not sorted by that column.
    public @Nullable String direction(String first) {
        return !order.equals(first) && !order.equals(opposite(first))
                ? null
                : order.startsWith("-") ? "descending" : "ascending";
    }

    /// The next part of this list.
    public String next(String cursor) {
        return here() + "&cursor=" + Same.part(cursor);
    }

    private String sorted(String by) {
        return path + "?" + kept + "sort=" + Same.part(by);
    }

    private static String opposite(String order) {
        return order.startsWith("-") ? order.substring(1) : "-" + order;
    }
}
