package org.syncline.connector;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.core.value.DistinguishedName;

/// A part of the connected system that is read and watermarked on its own: an AD domain, else the only one.
///
/// @param parameters what rules can read of it: `Domain.FQDN`, `Domain.Netbios`, `Forest.LDAP` …
public record Partition(String id, DistinguishedName dn, SortedMap<String, String> parameters) {

    public Partition {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    public static Partition of(String id, DistinguishedName dn, Map<String, String> parameters) {
        return new Partition(id, dn, new TreeMap<>(parameters));
    }
}
