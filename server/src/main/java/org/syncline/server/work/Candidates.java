package org.syncline.server.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Link;
import org.syncline.core.space.MvObject;
import org.syncline.core.sync.Explanation;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.CaseFold;
import org.syncline.core.value.MvObjectId;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;
import org.syncline.home.words.ObjectNames;
import org.syncline.store.MvQuery;
import org.syncline.store.Transaction;

/// The MV objects that an object may stand for: those that the rules found, and those that are called like it.
final class Candidates {

    private static final int MOST = 20;

    /// What people are called by; a search looks at the beginnings of just these.
    private static final List<AttributeName> CALLED = Stream.of(
                    "displayName", "cn", "userPrincipalName", "mail", "sAMAccountName", "uid")
            .map(AttributeName::new)
            .toList();

    /// Attributes that have one name in a directory and another one in the metaverse.
    private static final Map<AttributeName, AttributeName> ALSO = Map.of(
            new AttributeName("sAMAccountName"), new AttributeName("accountName"),
            new AttributeName("objectGUID"), new AttributeName("sourceAnchorBinary"),
            new AttributeName("mS-DS-ConsistencyGuid"), new AttributeName("sourceAnchorBinary"));

    private final Transaction transaction;
    private final Portion portion;
    private final CsObject object;

    Candidates(Portion portion, CsObject object) {
        this.transaction = portion.transaction();
        this.portion = portion;
        this.object = object;
    }

    /// @param same the values that both have, those in common first
    /// @param holder the object of the same connector that is joined to it already; empty: none
    public record Candidate(String id, String name, String type, String login, List<String> same, String holder) {}

    /// Those that begin like that, however little they have in common.
    List<Candidate> named(String text) {
        return ranked(search(text));
    }

    /// Those that the rules found, and those that have a name of the object.
    List<Candidate> suggested(Explanation.JoinFate join) {
        var found = new LinkedHashMap<MvObjectId, MvObject>();
        if (join instanceof Explanation.JoinFate.Sought sought) {
            sought.attempts().stream()
                    .flatMap(attempt -> attempt.answers().stream())
                    .limit(MOST)
                    .forEach(group -> found.put(group.mvObject().id(), group.mvObject()));
        }
        beginnings().forEach(text -> search(text).forEach(one -> found.put(one.id(), one)));
        return ranked(found.values());
    }

    /// What its names begin with: of a name at a domain, what is before the domain.
    private Set<String> beginnings() {
        var beginnings = new LinkedHashSet<String>();
        for (var name : CALLED) {
            object.tower().current().values(name).stream()
                    .findFirst()
                    .map(Value::toString)
                    .ifPresent(text -> beginnings.add(
                            text.substring(0, text.indexOf('@') + 1 > 1 ? text.indexOf('@') + 1 : text.length())));
        }
        beginnings.removeIf(String::isBlank);
        return beginnings;
    }

    private List<MvObject> search(String text) {
        return transaction.metaverse().search(MvQuery.first(MOST, new MvQuery.Condition.Begins(text)));
    }

    /// Those in which nobody has a part whose objects may not be seen.
    private List<Candidate> ranked(Collection<MvObject> all) {
        var found =
                all.stream().filter(one -> portion.isWholeOf(List.of(one.id()))).toList();
        var ids = found.stream().map(MvObject::id).toList();
        var known = transaction.metaverse().publicIds(ids);
        var holders = holders(ids);
        return found.stream()
                .map(one -> new Candidate(
                        String.valueOf(known.get(one.id())),
                        ObjectNames.title(one),
                        one.type().text(),
                        texts(one.values(new AttributeName("userPrincipalName")))
                                .collect(Collectors.joining("; ")),
                        same(one),
                        holders.getOrDefault(one.id(), "")))
                .sorted(Comparator.comparingInt((Candidate one) -> -one.same().size())
                        .thenComparing(Candidate::name))
                .limit(MOST)
                .toList();
    }

    private Map<MvObjectId, String> holders(List<MvObjectId> ids) {
        var holders = new TreeMap<MvObjectId, String>();
        var joined =
                transaction.connectorSpace().load(transaction.connectorSpace().joinedTo(ids));
        joined.values().stream()
                .filter(one -> one.connector().equals(object.connector()))
                .forEach(one -> {
                    if (one.link() instanceof Link.To(var mvObject, var _)) {
                        holders.put(mvObject, one.dn().toString());
                    }
                });
        return holders;
    }

    /// `mail = ann@contoso.test`
    private List<String> same(MvObject candidate) {
        var same = new ArrayList<String>();
        candidate.attributes().forEach((name, values) -> {
            var ours = Stream.concat(Stream.of(name), sources(name))
                    .flatMap(source -> texts(object.tower().current().values(source)))
                    .map(CaseFold::of)
                    .collect(Collectors.toSet());
            texts(values)
                    .filter(text -> ours.contains(CaseFold.of(text)))
                    .findFirst()
                    .ifPresent(text -> same.add(name + " = " + text));
        });
        return same;
    }

    private static Stream<AttributeName> sources(AttributeName mvAttribute) {
        return ALSO.entrySet().stream()
                .filter(pair -> pair.getValue().equals(mvAttribute))
                .map(Map.Entry::getKey);
    }

    /// References are of two worlds, and never the same.
    private static Stream<String> texts(Values values) {
        return values.stream()
                .filter(value -> !(value instanceof Value.Reference))
                .map(ObjectNames::plain);
    }
}
