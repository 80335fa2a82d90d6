package org.syncline.configuration.vendor;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.configuration.AttributeList;
import org.syncline.configuration.vendor.VendorConnector.Kind;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.value.AttributeName;

/// What the attributes that rules usually name hold in a directory and in the cloud (default-rules.md 7).
final class UsualAttributes {

    private static final SortedMap<AttributeName, AttributeSchema> DIRECTORY =
            AttributeList.shipped("vendor/directory.yaml");
    private static final SortedMap<AttributeName, AttributeSchema> CLOUD = AttributeList.shipped("vendor/cloud.yaml");

    private UsualAttributes() {}

    static SortedMap<AttributeName, AttributeSchema> of(Kind kind) {
        return switch (kind) {
            case DIRECTORY -> DIRECTORY;
            case CLOUD -> CLOUD;
            case OTHER -> Collections.unmodifiableSortedMap(new TreeMap<>());
        };
    }
}
