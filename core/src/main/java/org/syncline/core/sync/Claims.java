package org.syncline.core.sync;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.syncline.core.rule.CompiledRule;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.space.Claim;
import org.syncline.core.value.ObjectTypeName;

/// Which rules hold a link right now (engine.md 2.10): every linking rule in scope, by what its link type
/// claims.
final class Claims {

    private Claims() {}

    static Set<Claim> inbound(List<CompiledRule> inScope, ObjectTypeName mvType) {
        return claims(inScope, mvType, Claims::inboundKind);
    }

    static Set<Claim> outbound(List<CompiledRule> inScope, ObjectTypeName csType) {
        return claims(inScope, csType, Claims::outboundKind);
    }

    private static Set<Claim> claims(
            List<CompiledRule> inScope, ObjectTypeName type, Function<SyncRule, Claim.Kind> kind) {
        var claims = new TreeSet<Claim>();
        for (var compiled : inScope) {
            var rule = compiled.rule();
            if (rule.isLinking() && rule.targetType().accepts(type)) {
                claims.add(new Claim(rule.id(), kind.apply(rule)));
            }
        }
        return claims;
    }

    /// The claims of one direction as they stood, and of the other as they are now.
    static SortedSet<Claim> together(SortedSet<Claim> before, boolean inboundChanged, Set<Claim> now) {
        var claims = new TreeSet<>(now);
        for (var claim : before) {
            if (claim.kind().isInbound() != inboundChanged) {
                claims.add(claim);
            }
        }
        return claims;
    }

    /// The claims of a link, seen from the outbound side. While a rule lets nothing flow, what made the
    /// object keeps its claim, so that it is not deleted meanwhile, and is when that rule lets go as well
    /// (engine.md E12).
    static SortedSet<Claim> outboundHeld(SortedSet<Claim> before, Set<Claim> now) {
        var held = together(before, false, now);
        if (letNothingFlow(now)) {
            before.stream()
                    .filter(claim -> claim.kind() == Claim.Kind.PROVISIONED)
                    .forEach(held::add);
        }
        return held;
    }

    static boolean letNothingFlow(Set<Claim> claims) {
        for (var claim : claims) {
            if (claim.kind() == Claim.Kind.JOIN_NO_FLOW) {
                return true;
            }
        }
        return false;
    }

    private static Claim.Kind inboundKind(SyncRule rule) {
        return switch (rule.linkType()) {
            case PROVISION -> Claim.Kind.PROJECTED;
            case STICKY_JOIN -> Claim.Kind.STICKY_JOINED;
            case JOIN, JOIN_NO_FLOW -> Claim.Kind.JOINED;
        };
    }

    private static Claim.Kind outboundKind(SyncRule rule) {
        return switch (rule.linkType()) {
            case PROVISION -> Claim.Kind.PROVISIONED;
            case JOIN_NO_FLOW -> Claim.Kind.JOIN_NO_FLOW;
            case JOIN, STICKY_JOIN -> Claim.Kind.OUTBOUND_JOINED;
        };
    }
}
