package org.syncline.cloud.store;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.syncline.cloud.model.Addresses;
import org.syncline.cloud.model.Entry;

/// Finds objects by what is unique: anchor, name, mail address, security identifier.
///
/// A soft-deleted object keeps its anchor and its security identifier; name and addresses are free for others.
final class Index {

    private final Map<String, String> byAnchor = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> byAddress = new HashMap<>();
    private final Map<String, String> byIdentifier = new HashMap<>();

    void add(Entry entry) {
        addDeleted(entry);
        put(byName, nameKey(entry), entry);
        Addresses.mailKeys(entry.visible().proxyAddresses()).forEach(key -> put(byAddress, key, entry));
    }

    void addDeleted(Entry entry) {
        put(byAnchor, entry.sourceAnchor(), entry);
        put(byIdentifier, entry.text("onPremiseSecurityIdentifier"), entry);
    }

    void remove(Entry entry) {
        byAnchor.remove(entry.sourceAnchor(), entry.id());
        byIdentifier.remove(entry.text("onPremiseSecurityIdentifier"), entry.id());
        byName.remove(nameKey(entry), entry.id());
        Addresses.mailKeys(entry.visible().proxyAddresses()).forEach(key -> byAddress.remove(key, entry.id()));
    }

    private static String nameKey(Entry entry) {
        return entry.visible().userPrincipalName().toLowerCase(Locale.ROOT);
    }

    private static void put(Map<String, String> map, String key, Entry entry) {
        if (!key.isEmpty()) {
            map.put(key, entry.id());
        }
    }

    Optional<String> anchored(String anchor) {
        return Optional.ofNullable(byAnchor.get(anchor));
    }

    Optional<String> named(String key) {
        return Optional.ofNullable(byName.get(key));
    }

    Optional<String> addressed(String key) {
        return Optional.ofNullable(byAddress.get(key));
    }

    Optional<String> identified(String identifier) {
        return Optional.ofNullable(byIdentifier.get(identifier));
    }

    void clear() {
        byAnchor.clear();
        byName.clear();
        byAddress.clear();
        byIdentifier.clear();
    }
}
