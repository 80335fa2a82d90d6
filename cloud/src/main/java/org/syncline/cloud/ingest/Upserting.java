package org.syncline.cloud.ingest;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.syncline.cloud.model.Entry;
import org.syncline.cloud.model.Population;
import tools.jackson.databind.JsonNode;

/// Computes the object an upsert leads to, given the object it is about: merge, check, make visible.
final class Upserting {

    private Upserting() {}

    /// @param anew the object is created, matched or restored, not merely updated
    static Appearance on(
            Entry before,
            Item.Upsert item,
            boolean anew,
            Population population,
            Visibility.Circumstances circumstances) {
        var attributes = Merge.over(before.attributes(), item.attributes());
        var problem = ResultCheck.problem(item.kind(), attributes);
        if (problem.isPresent()) {
            return new Appearance.Refused(problem.orElseThrow());
        }
        var after =
                before.claimedBy(item.sourceAnchor(), item.objectIdentifier()).with(attributes);
        return Visibility.of(before, after, anew, population, circumstances);
    }

    /// The warning that a match replaced values, if it did.
    static Stream<Warning> overwritten(SortedMap<String, JsonNode> before, SortedMap<String, JsonNode> after) {
        List<String> names = before.entrySet().stream()
                .filter(former -> !former.getValue().equals(after.get(former.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        return names.isEmpty() ? Stream.empty() : Stream.of(new Warning.MatchedOverwrite(names));
    }
}
