package org.syncline.cloud.ingest;

import java.util.Locale;
import java.util.Optional;
import org.syncline.cloud.model.Addresses;
import org.syncline.cloud.model.Entry;
import org.syncline.cloud.model.Feature;
import org.syncline.cloud.model.Kind;
import org.syncline.cloud.model.MatchProfile;
import org.syncline.cloud.model.Population;
import org.syncline.cloud.model.Settings;

/// Decides which object an upsert is about: steps 1 to 3 and 6 of cloud-emulator.md 7.4, in their order.
record Matching(Item.Upsert item, Population population, Settings settings) {

    static MatchDecision decide(Item.Upsert item, Population population, Settings settings) {
        return new Matching(item, population, settings).decide();
    }

    private MatchDecision decide() {
        var anchored = population.anchored(item.sourceAnchor());
        if (anchored.isPresent()) {
            var found = anchored.orElseThrow();
            if (found.kind() != item.kind()) {
                return otherType(found);
            }
            if (found.standing().cloudManaged()) {
                return new MatchDecision.Skip(found);
            }
            if (found.mastery().isSynced()) {
                return identifierBlocks(found) ? blocked(found) : new MatchDecision.Update(found);
            }
            if (item.kind() == Kind.USER) {
                return hardMatch(found);
            }
        }
        return softMatch();
    }

    private MatchDecision hardMatch(Entry found) {
        if (settings.has(Feature.BLOCK_HARD_MATCH)) {
            return refuse(found, "InvalidHardMatch", "The tenant blocks take-over by source anchor.");
        }
        if (found.hasRole()) {
            return refuse(found, "InvalidHardMatch", "AdminRole: the user with this anchor holds a directory role.");
        }
        if (identifierBlocks(found)) {
            return blocked(found);
        }
        return population.isDeleted(found) ? new MatchDecision.Restore(found) : new MatchDecision.HardMatch(found);
    }

    private MatchDecision softMatch() {
        var candidate = settings.has(Feature.BLOCK_SOFT_MATCH) ? Optional.<Entry>empty() : candidate();
        if (candidate.isEmpty()) {
            return new MatchDecision.Create();
        }
        var found = candidate.orElseThrow();
        if (found.kind() != item.kind()) {
            return otherType(found);
        }
        if (found.hasRole()) {
            return refuse(found, "ExistingAdminRoleConflict", "The candidate for a match holds a directory role.");
        }
        if (found.sourceAnchor().isEmpty() || found.sourceAnchor().equals(item.sourceAnchor())) {
            return identifierBlocks(found) ? blocked(found) : new MatchDecision.SoftMatch(found);
        }
        return settings.matchProfile() == MatchProfile.CLASSIC
                ? refuse(found, "InvalidSoftMatch", "The candidate for a match has another source anchor.")
                : new MatchDecision.Create();
    }

    /// Only primary against primary counts; plain groups have none and so never match.
    private Optional<Entry> candidate() {
        return Addresses.primary(Entry.textsOf(item.attributes(), "proxyAddresses"))
                .map(Addresses::key)
                .flatMap(key -> population.addressed(key).filter(holder -> isPrimaryOf(holder, key)))
                .or(this::namesake);
    }

    static boolean isPrimaryOf(Entry holder, String key) {
        return Addresses.primary(holder.visible().proxyAddresses())
                .map(Addresses::key)
                .filter(key::equals)
                .isPresent();
    }

    private Optional<Entry> namesake() {
        var name = Entry.textOf(item.attributes(), "userPrincipalName");
        return item.kind() == Kind.USER && !name.isEmpty() && settings.has(Feature.SOFT_MATCH_ON_UPN)
                ? population.named(name.toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    private boolean identifierBlocks(Entry found) {
        return !item.objectIdentifier().isEmpty()
                && !found.objectIdentifier().isEmpty()
                && !item.objectIdentifier().equalsIgnoreCase(found.objectIdentifier())
                && !settings.has(Feature.REMAP_IDENTIFIER);
    }

    private static MatchDecision blocked(Entry found) {
        return refuse(
                found,
                "HardMatchBlocked",
                "Hard match operation blocked due to security hardening. Review OnPremisesObjectIdentifier mapping.");
    }

    private MatchDecision otherType(Entry found) {
        return refuse(
                found,
                "ObjectTypeMismatch",
                "The match is a " + found.kind().word() + ", the item a "
                        + item.kind().word() + ".");
    }

    private static MatchDecision refuse(Entry found, String code, String message) {
        return new MatchDecision.Refuse(ItemError.with(found, code, message));
    }
}
