package org.syncline.cloud.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The tenant's switches by the service's names (cloud-graph.md 15) and how they stand at first.
public final class Feature {

    public static final String SOFT_MATCH_ON_UPN = "softMatchOnUpnEnabled";
    public static final String BLOCK_SOFT_MATCH = "blockSoftMatchEnabled";
    public static final String BLOCK_HARD_MATCH = "blockCloudObjectTakeoverThroughHardMatchEnabled";
    public static final String QUARANTINE_UPN = "quarantineUponUpnConflictEnabled";
    public static final String QUARANTINE_PROXY = "quarantineUponProxyAddressesConflictEnabled";
    public static final String SYNCHRONIZE_UPN = "synchronizeUpnForManagedUsersEnabled";
    public static final String REMAP_IDENTIFIER = "allowOnPremUpdateOfOnPremisesObjectIdentifierEnabled";

    private static final List<String> ON = List.of(
            SOFT_MATCH_ON_UPN,
            QUARANTINE_UPN,
            QUARANTINE_PROXY,
            SYNCHRONIZE_UPN,
            "passwordSyncEnabled",
            "directoryExtensionsEnabled");

    private static final List<String> OFF = List.of(
            BLOCK_SOFT_MATCH,
            BLOCK_HARD_MATCH,
            REMAP_IDENTIFIER,
            "cloudPasswordPolicyForPasswordSyncedUsersEnabled",
            "userForcePasswordChangeOnLogonEnabled",
            "bypassDirSyncOverridesEnabled",
            "unifiedGroupWritebackEnabled",
            "groupWriteBackEnabled",
            "deviceWritebackEnabled",
            "userWritebackEnabled",
            "passwordWritebackEnabled",
            "concurrentCredentialUpdateEnabled",
            "concurrentOrgIdProvisioningEnabled",
            "fopeConflictResolutionEnabled");

    private Feature() {}

    public static SortedMap<String, Boolean> atFirst() {
        var features = new TreeMap<String, Boolean>();
        ON.forEach(name -> features.put(name, true));
        OFF.forEach(name -> features.put(name, false));
        return Collections.unmodifiableSortedMap(features);
    }
}
