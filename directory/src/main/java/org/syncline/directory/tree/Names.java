package org.syncline.directory.tree;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
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
        var dn = parse(text);
        var rdns = dn.getRDNs();
        var suffix = dn;
        int below = 0;
        while (suffix != null && !roots.containsKey(plain(suffix))) {
            suffix = suffix.getParent();
            below++;
        }
        if (suffix == null || suffix.isNullDN()) {
            return Optional.empty();
        }
        var here = Optional.ofNullable(roots.get(plain(suffix)));
        for (int i = below - 1; i >= 0 && here.isPresent(); i--) {
            here = child(here.get(), Rdn.of(rdns[i]));
        }
        return here;
    }

    private static String plain(DN dn) {
        var text = new StringBuilder();
        for (var rdn : dn.getRDNs()) {
            text.append(text.isEmpty() ? "" : ",").append(Rdn.of(rdn).text());
        }
        return Kind.fold(text.toString());
    }

    static DN parse(String text) throws LDAPException {
        try {
            return new DN(text);
        } catch (LDAPException e) {
            throw new LDAPException(ResultCode.INVALID_DN_SYNTAX, "0000208F: NameErr: " + e.getMessage(), e);
        }
    }
}
