package org.syncline.core.example;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.syncline.core.sync.Explanation;
import org.syncline.core.sync.PartnerFate;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.CsObjectId;

/// Which outbound rule gave what to whom, when it was last asked.
final class Givers {

    private record Place(CsObjectId object, AttributeName attribute) {}

    private final Map<Place, String> rules = new HashMap<>();

    void note(Explanation why) {
        why.targets()
                .values()
                .forEach(target -> partner(target.partner())
                        .ifPresent(partner -> target.flows().stream()
                                .filter(flow -> flow.fate() instanceof Explanation.Fate.Applied)
                                .forEach(flow -> rules.put(new Place(partner, flow.target()), "rule " + flow.rule()))));
    }

    /// In words; empty if none did.
    String of(CsObjectId object, AttributeName attribute) {
        return rules.getOrDefault(new Place(object, attribute), "");
    }

    private static Optional<CsObjectId> partner(PartnerFate fate) {
        return switch (fate) {
            case PartnerFate.Kept(var object) -> Optional.of(object.id());
            case PartnerFate.Found(var object) -> Optional.of(object.id());
            case PartnerFate.Created(var object) -> Optional.of(object.id());
            case PartnerFate.Nobody _,
                    PartnerFate.Awaited _,
                    PartnerFate.KeptWithoutFlow _,
                    PartnerFate.Nameless _,
                    PartnerFate.Occupied _,
                    PartnerFate.SetAside _,
                    PartnerFate.Removed _,
                    PartnerFate.LetGo _ -> Optional.empty();
        };
    }
}
