package org.syncline.server.page;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.syncline.server.access.Grants;
import org.syncline.server.access.Role;

/// The boxes to tick for what an account or a token is to hold: each role for everything, and for each connector.
public record GrantChoice(List<Box> everywhere, List<Single> single) {

    public GrantChoice {
        everywhere = List.copyOf(everywhere);
        single = List.copyOf(single);
    }

    /// @param words as they are sent and said
    /// @param id a part of the box's own
    public record Box(String words, String title, String id, boolean held) {}

    /// The boxes of one connector.
    public record Single(String connector, List<Box> boxes) {}

    public boolean isForSingle() {
        return single.stream().flatMap(one -> one.boxes().stream()).anyMatch(Box::held);
    }

    /// @param within what can be given; the others are not offered
    static GrantChoice of(Collection<String> connectors, Grants held, Grants within) {
        var names = connectors.stream().sorted().toList();
        return new GrantChoice(
                boxes("", 0, held, within).toList(),
                Stream.iterate(0, at -> at < names.size(), at -> at + 1)
                        .map(at -> new Single(
                                names.get(at),
                                boxes(names.get(at), at + 1, held, within).toList()))
                        .filter(one -> !one.boxes().isEmpty())
                        .toList());
    }

    private static Stream<Box> boxes(String connector, int at, Grants held, Grants within) {
        return Arrays.stream(Role.values())
                .filter(role -> within.cover(role, connector))
                .map(role -> new Box(
                        role.word() + (connector.isEmpty() ? "" : " of " + connector),
                        role.title() + (connector.isEmpty() ? "" : " of " + connector),
                        role.word() + (at == 0 ? "" : "-" + at),
                        held.has(role, connector)));
    }
}
