package org.syncline.cloud.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The tenant's limits by name and how they stand at first.
public final class Limit {

    public static final String OBJECT_QUOTA = "objectQuota";
    public static final String BATCH_ITEMS = "maxBatchItems";
    public static final String MEMBERS_PER_ITEM = "maxMembersPerItem";
    public static final String GROUP_MEMBERS = "maxGroupMembers";
    public static final String CREDENTIAL_ITEMS = "maxCredentialItems";
    public static final String WATERMARK_DAYS = "watermarkTtlDays";

    private Limit() {}

    public static SortedMap<String, Integer> atFirst() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(
                OBJECT_QUOTA, 1_500_000,
                BATCH_ITEMS, 100,
                MEMBERS_PER_ITEM, 5_000,
                GROUP_MEMBERS, 250_000,
                CREDENTIAL_ITEMS, 50,
                WATERMARK_DAYS, 7)));
    }
}
