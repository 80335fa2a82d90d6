package org.syncline.directory.tree;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.syncline.directory.schema.Kind;

/// Which object has which name: the roots of the naming contexts and the children of each object.
final class Names {

    private final Map<String, Guid> roots = new LinkedHashMap<>();
    private final Map<Guid, String> rootNames = new LinkedHashMap<>();
    private final Map<Guid, Map<String, Guid>> children = new HashMap<>();

    void addRoot(Guid root, String dn) {
        roots.put(Kind.fold(dn), root);
        rootNames.put(root, dn);
    }

    Map<Guid, String> rootNames() {
        return rootNames;
    }

    boolean isRoot(Guid guid) {
        return rootNames.containsKey(guid);
    }

    void add(Guid parent, Rdn rdn, Guid child) {
        children.computeIfAbsent(parent, _ -> new LinkedHashMap<>()).put(rdn.key(), child);
    }

    void remove(Guid parent, Rdn rdn) {
        children.getOrDefault(parent, new HashMap<>()).remove(rdn.key());
    }

    Map<String, Guid> childrenOf(Guid parent) {
        return children.getOrDefault(parent, Map.of());
    }

    Optional<Guid> child(Guid parent, Rdn rdn) {
        return Optional.ofNullable(childrenOf(parent).get(rdn.key()));
    }

    /// Walks down from the innermost naming context that the name ends with.
    Optional<Guid> resolve(String text) throws LDAPException {
        var rdns = Arrays.stream(parse(text).getRDNs()).map(Rdn::of).toList();
        Optional<Guid> here = Optional.empty();
        int below = rdns.size();
        var suffix = "";
        for (int i = rdns.size() - 1; i >= 0; i--) {
            suffix = rdns.get(i).key() + (suffix.isEmpty() ? "" : "," + suffix);
            if (roots.containsKey(suffix)) {
                here = Optional.of(roots.get(suffix));
                below = i;
            }
        }
        for (int i = below - 1; i >= 0 && here.isPresent(); i--) {
            here = child(here.get(), rdns.get(i));
        }
        return here;
    }

    static DN parse(String text) throws LDAPException {
        try {
            return new DN(text);
        } catch (LDAPException e) {
            throw new LDAPException(ResultCode.INVALID_DN_SYNTAX, "0000208F: NameErr: " + e.getMessage(), e);
        }
    }
}
