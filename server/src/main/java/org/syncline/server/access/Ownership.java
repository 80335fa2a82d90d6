package org.syncline.server.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.syncline.core.value.CsObjectId;
import org.syncline.store.Database;
import org.syncline.store.RunId;
import org.syncline.store.Transaction;

/// Which connectors a request is about. Three queries at most, and only for who does not hold a role for everything.
public final class Ownership {

    private final Database database;

    public Ownership(Database database) {
        this.database = database;
    }

    /// None: nobody knows, or there is no such thing.
    SortedSet<String> of(Whose whose, RequestAuthorizationContext request) {
        return switch (whose) {
            case NOBODY, WHOLE, SEVERAL -> new TreeSet<>();
            case CONNECTOR -> new TreeSet<>(Set.of(variable(request, "connector")));
            case FORM -> new TreeSet<>(field(request));
            case RUN -> known(request, "run", Ownership::number, this::ofRun);
            case CS_OBJECT -> known(request, "id", UUID::fromString, this::ofCsObject);
            case MV_OBJECT -> known(request, "id", UUID::fromString, this::ofMvObject);
        };
    }

    private static RunId number(String text) {
        return new RunId(Long.parseLong(text));
    }

    private static String variable(RequestAuthorizationContext request, String name) {
        return request.getVariables().getOrDefault(name, "");
    }

    /// Who says two connectors at once says none.
    private static List<String> field(RequestAuthorizationContext request) {
        var said = Optional.ofNullable(request.getRequest().getParameterValues("connector"));
        return said.filter(values -> values.length == 1).map(Arrays::asList).orElse(List.of());
    }

    private static <T> SortedSet<String> known(
            RequestAuthorizationContext request,
            String variable,
            Function<String, T> read,
            Function<T, SortedSet<String>> ask) {
        try {
            return ask.apply(read.apply(variable(request, variable)));
        } catch (IllegalArgumentException _) { // it is no number, or no id
            return new TreeSet<>();
        }
    }

    private SortedSet<String> ofRun(RunId run) {
        return database.in(transaction -> transaction
                .runs()
                .run(run)
                .map(one -> transaction.connectors().names(List.of(one.connector())))
                .orElseGet(TreeSet::new));
    }

    private SortedSet<String> ofCsObject(UUID id) {
        return database.in(transaction -> transaction
                .connectorSpace()
                .find(id)
                .map(one -> of(transaction, List.of(one)))
                .orElseGet(TreeSet::new));
    }

    private SortedSet<String> ofMvObject(UUID id) {
        return database.in(transaction -> transaction
                .metaverse()
                .find(id)
                .map(one -> of(transaction, transaction.connectorSpace().joinedTo(List.of(one))))
                .orElseGet(TreeSet::new));
    }

    private static SortedSet<String> of(Transaction transaction, Collection<CsObjectId> objects) {
        var connectors = transaction.connectors().of(objects).values();
        return transaction.connectors().names(Set.copyOf(connectors));
    }
}
