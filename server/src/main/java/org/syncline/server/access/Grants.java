package org.syncline.server.access;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;

/// All that somebody holds: roles, each for everything or for single connectors (operations.md 14).
///
/// An administrator may everything there: a grant of that role covers every other role that reaches no further.
public record Grants(SortedSet<Grant> all) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    public static final Grants NONE = new Grants(new TreeSet<>());

    public Grants {
        all = Collections.unmodifiableSortedSet(new TreeSet<>(all));
    }

    /// Those of somebody who is signed in.
    public static Grants of(Authentication who) {
        return named(who.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .map(String::valueOf)
                .toList());
    }

    public static Grants everywhere(Collection<Role> roles) {
        return of(roles.stream().map(Grant::everywhere));
    }

    /// These roles for these connectors; for everything, if there are none.
    public static Grants of(Collection<Role> roles, Collection<String> connectors) {
        return connectors.isEmpty()
                ? everywhere(roles)
                : of(roles.stream().flatMap(role -> connectors.stream().map(one -> Grant.of(role, one.strip()))));
    }

    /// As they are kept; what this version does not know gives no right.
    public static Grants named(Collection<String> texts) {
        return of(texts.stream()
                .flatMap(text -> Role.named(List.of(Grant.first(text))).stream().map(role -> Grant.read(role, text))));
    }

    /// As somebody says them: `operator of contoso`, `browse`.
    ///
    /// @throws Refused telling which roles there are
    public static Grants said(Collection<String> words) {
        return of(words.stream()
                .flatMap(text -> Role.said(List.of(Grant.first(text))).stream().map(role -> Grant.read(role, text))));
    }

    private static Grants of(Stream<Grant> grants) {
        return new Grants(grants.collect(Collectors.toCollection(TreeSet::new)));
    }

    public Grants and(Grants others) {
        return of(Stream.concat(all.stream(), others.all.stream()));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /// As they are kept.
    public List<String> texts() {
        return all.stream().map(Grant::text).toList();
    }

    /// The roles that are held for everything.
    public Set<Role> everywhere() {
        return roles(Grant::isEverywhere);
    }

    /// The roles that are held for that connector.
    Set<Role> over(String connector) {
        return roles(grant -> grant.isEverywhere() || grant.connector().equals(connector));
    }

    private Set<Role> roles(Predicate<Grant> which) {
        return all.stream()
                .filter(which)
                .map(Grant::role)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /// The connectors that are named.
    public SortedSet<String> connectors() {
        return all.stream()
                .filter(grant -> !grant.isEverywhere())
                .map(Grant::connector)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean isAdministrator() {
        return everywhere().contains(Role.ADMINISTRATOR);
    }

    /// Whether nobody who holds these gives away more than they have, if they give these.
    boolean cover(Grants others) {
        return others.all.stream().allMatch(this::covers);
    }

    /// The same of one role.
    ///
    /// @param connector empty: for everything
    public boolean cover(Role role, String connector) {
        return covers(grant(role, connector));
    }

    /// Whether it is held just so.
    public boolean has(Role role, String connector) {
        return all.contains(grant(role, connector));
    }

    private static Grant grant(Role role, String connector) {
        return connector.isEmpty() ? Grant.everywhere(role) : Grant.of(role, connector);
    }

    private boolean covers(Grant grant) {
        var held = grant.isEverywhere() ? everywhere() : over(grant.connector());
        return held.contains(grant.role()) || held.contains(Role.ADMINISTRATOR);
    }

    /// As much of these as the others cover: a role that is held for everything here and for one connector there is
    /// left for that one.
    Grants within(Grants others) {
        return of(all.stream()
                .flatMap(grant -> others.covers(grant)
                        ? Stream.of(grant)
                        : others.connectors().stream()
                                .filter(_ -> grant.isEverywhere())
                                .map(connector -> Grant.of(grant.role(), connector))
                                .filter(others::covers)));
    }

    /// All that who holds these may give away: an administrator every role, as far as that reaches.
    public Grants givable() {
        return of(all.stream()
                .flatMap(grant -> grant.role() == Role.ADMINISTRATOR
                        ? Arrays.stream(Role.values()).map(grant::with)
                        : Stream.of(grant)));
    }

    /// `browse, operator of contoso`
    public String words() {
        return all.stream().map(Grant::words).collect(Collectors.joining(", "));
    }

    void demandSome() {
        if (isEmpty()) {
            throw new Refused(
                    ExitCode.USAGE, "Say at least one role: %s.".formatted(Role.words(List.of(Role.values()))));
        }
    }
}
