package org.syncline.connector.ldap;

import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.DistinguishedName;

/// Where the objects of a batch stand right now.
///
/// An object may have been moved since it was imported, and another may have taken its name. So the name that
/// a change is sent to is looked up by the anchor first, for a whole batch in one search.
final class Whereabouts {

    private static final String DOING = "looking up what to change";

    private final LdapSession session;
    private final String base;
    private final DirectoryKind kind;
    private final Map<Anchor, Optional<DistinguishedName>> known = new HashMap<>();
    private final Map<Anchor, String> untouchable = new HashMap<>();

    Whereabouts(LdapSession session, String base, DirectoryKind kind) {
        this.session = session;
        this.base = base;
        this.kind = kind;
    }

    /// Looks these up together.
    void lookUp(Collection<Anchor> anchors) {
        var wanted = new TreeSet<>(anchors);
        wanted.remove(Anchor.NONE);
        known.clear();
        untouchable.clear();
        if (wanted.isEmpty()) {
            return;
        }
        wanted.forEach(anchor -> known.put(anchor, Optional.empty()));
        var search =
                new SearchRequest(base, SearchScope.SUB, kind.anchor().anyOf().apply(wanted), asked());
        for (var entry : LdapSession.entries(session.search(DOING, search))) {
            kind.anchor().of().apply(entry).ifPresent(anchor -> {
                known.put(anchor, Optional.of(DistinguishedName.of(entry.getDN())));
                kind.protection().why().apply(entry).ifPresent(why -> untouchable.put(anchor, why));
            });
        }
    }

    private String[] asked() {
        return Stream.concat(Stream.of(kind.anchor().name()), kind.protection().attributes().stream())
                .toArray(String[]::new);
    }

    /// Why the object must not be written to, of those that were looked up together; empty if it may be.
    Optional<String> protection(Anchor anchor) {
        return Optional.ofNullable(untouchable.get(anchor));
    }

    /// To be called when a container may have been renamed: the names beneath it are not right any more.
    void forget() {
        known.clear();
    }

    /// @param otherwise the name to believe if there is no anchor yet
    Optional<DistinguishedName> of(Anchor anchor, DistinguishedName otherwise) {
        if (!anchor.isKnown()) {
            return Optional.of(otherwise);
        }
        if (!known.containsKey(anchor)) {
            lookUp(List.of(anchor));
        }
        return known.getOrDefault(anchor, Optional.empty());
    }

    boolean exists(DistinguishedName dn) {
        return session.entry(DOING, dn.toString(), SearchRequest.NO_ATTRIBUTES).isPresent();
    }

    /// The anchor of what stands there, if the directory tells.
    Anchor anchor(DistinguishedName dn) {
        return session.entry(DOING, dn.toString(), kind.anchor().name())
                .flatMap(kind.anchor().of())
                .orElse(Anchor.NONE);
    }
}
