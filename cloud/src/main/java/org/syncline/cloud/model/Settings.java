package org.syncline.cloud.model;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How a tenant is configured. Kept over a reset; every change is journalled as a whole.
public record Settings(
        String displayName,
        List<Domain> domains,
        boolean dirSyncEnabled,
        SortedMap<String, Boolean> features,
        SortedMap<String, Integer> limits,
        MatchProfile matchProfile,
        DeletionPrevention accidentalDeletionPrevention,
        Duration clockOffset,
        String lastSync) {

    /// A threshold the sync client is to observe; the service only keeps it.
    public record DeletionPrevention(String synchronizationPreventionType, int alertThreshold) {}

    public Settings {
        domains = List.copyOf(domains);
        features = Collections.unmodifiableSortedMap(new TreeMap<>(features));
        limits = Collections.unmodifiableSortedMap(new TreeMap<>(limits));
    }

    public static Settings atFirst(List<Domain> domains) {
        return new Settings(
                "Contoso",
                domains,
                true,
                Feature.atFirst(),
                Limit.atFirst(),
                MatchProfile.P2025,
                new DeletionPrevention("enabledForCount", 500),
                Duration.ZERO,
                "");
    }

    public boolean has(String feature) {
        return features.getOrDefault(feature, false);
    }

    public int limit(String name) {
        return limits.getOrDefault(name, Integer.MAX_VALUE);
    }

    public boolean isVerified(String domain) {
        return domains.stream().anyMatch(known -> known.name().equals(domain));
    }

    public boolean isFederated(String domain) {
        return domains.stream()
                .anyMatch(known -> known.federated() && known.name().equals(domain));
    }

    public String initialDomain() {
        return domains.stream()
                .filter(Domain::initial)
                .map(Domain::name)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the tenant has no initial domain"));
    }

    public Settings with(Map<String, Boolean> switched) {
        var all = new TreeMap<>(features);
        all.putAll(switched);
        return new Settings(
                displayName,
                domains,
                dirSyncEnabled,
                all,
                limits,
                matchProfile,
                accidentalDeletionPrevention,
                clockOffset,
                lastSync);
    }

    public Settings withLimits(Map<String, Integer> changed) {
        var all = new TreeMap<>(limits);
        all.putAll(changed);
        return new Settings(
                displayName,
                domains,
                dirSyncEnabled,
                features,
                all,
                matchProfile,
                accidentalDeletionPrevention,
                clockOffset,
                lastSync);
    }

    public Settings with(MatchProfile profile) {
        return new Settings(
                displayName,
                domains,
                dirSyncEnabled,
                features,
                limits,
                profile,
                accidentalDeletionPrevention,
                clockOffset,
                lastSync);
    }

    public Settings withDirSync(boolean enabled) {
        return new Settings(
                displayName,
                domains,
                enabled,
                features,
                limits,
                matchProfile,
                accidentalDeletionPrevention,
                clockOffset,
                lastSync);
    }

    public Settings with(DeletionPrevention prevention) {
        return new Settings(
                displayName,
                domains,
                dirSyncEnabled,
                features,
                limits,
                matchProfile,
                prevention,
                clockOffset,
                lastSync);
    }

    public Settings with(Duration offset) {
        return new Settings(
                displayName,
                domains,
                dirSyncEnabled,
                features,
                limits,
                matchProfile,
                accidentalDeletionPrevention,
                offset,
                lastSync);
    }

    public Settings syncedAt(String time) {
        return new Settings(
                displayName,
                domains,
                dirSyncEnabled,
                features,
                limits,
                matchProfile,
                accidentalDeletionPrevention,
                clockOffset,
                time);
    }
}
