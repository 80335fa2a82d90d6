package org.syncline.store;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.syncline.core.space.MvObject;
import org.syncline.core.value.MvObjectId;

/// Answers an [MvQuery]: narrows by index where there is one, and verifies every object against itself.
record MvSearch(Handle handle, Knowledge knowledge) {

    /// Of those that are verified.
    private static final int PAGE = 500;

    List<MvObject> find(MvQuery query) {
        int atOnce = query.conditions().stream().allMatch(MvSearch::isTold) ? query.limit() : PAGE;
        var found = new ArrayList<MvObject>();
        var after = query.after().number();
        boolean more = true;
        while (more) {
            var page = candidates(query, after, atOnce);
            new MvLoad(handle, knowledge.names(), knowledge.fingerprints())
                    .load(page.stream().map(MvObjectId::new).toList(), Partly.WHOLE).values().stream()
                            .filter(object -> query.conditions().stream().allMatch(one -> applies(one, object)))
                            .limit(query.limit() - found.size())
                            .forEach(found::add);
            more = page.size() == atOnce && found.size() < query.limit();
            after = page.isEmpty() ? after : page.getLast();
        }
        return found;
    }

    /// Whether the database tells exactly which objects it applies to, so that none is read in vain.
    private static boolean isTold(MvQuery.Condition condition) {
        return switch (condition) {
            case MvQuery.Condition.OfType _, MvQuery.Condition.Begins _ -> true;
            case MvQuery.Condition.Holds _ -> false;
        };
    }

    private List<Long> candidates(MvQuery query, long after, int limit) {
        var sql = new StringBuilder("SELECT o.id FROM mv_object o WHERE o.id > :after");
        var values = new ArrayList<Object>();
        for (var condition : query.conditions()) {
            sql.append(clause(condition, values));
        }
        var bound =
                handle.createQuery(sql.append(" ORDER BY o.id LIMIT " + limit)).bind("after", after);
        for (int i = 0; i < values.size(); i++) {
            bound.bind("value" + i, values.get(i));
        }
        return bound.mapTo(Long.class).list();
    }

    private String clause(MvQuery.Condition condition, List<Object> values) {
        return switch (condition) {
            case MvQuery.Condition.OfType(var type) ->
                " AND o.type = :" + parameter(knowledge.names().types().number(type), values);
            case MvQuery.Condition.Holds(var attribute, var value)
            when knowledge.joinAttributes().metaverse().contains(attribute) ->
                " AND o.id IN (SELECT id FROM join_key WHERE space = 0 AND attribute = :"
                        + parameter(knowledge.names().attributes().number(attribute), values) + " AND hash = :"
                        + parameter(JoinKeys.hash(value), values) + ")";
            case MvQuery.Condition.Holds _ -> "";
            case MvQuery.Condition.Begins(var text) ->
                " AND o.id IN (" + FindRow.beginning(MvSave.SPACE, parameter(FindRow.prefix(text), values)) + ")";
        };
    }

    private static boolean applies(MvQuery.Condition condition, MvObject object) {
        return switch (condition) {
            case MvQuery.Condition.OfType(var type) -> object.type().equals(type);
            case MvQuery.Condition.Holds(var attribute, var value) ->
                object.values(attribute).stream().anyMatch(held -> JoinKeys.same(held, value));
            case MvQuery.Condition.Begins _ -> true;
        };
    }

    private static String parameter(Object value, List<Object> values) {
        values.add(value);
        return "value" + (values.size() - 1);
    }
}
