package org.syncline.server.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.syncline.configuration.InstallationFile.DirectorySignIn;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.PersonCheck;
import org.syncline.connector.PersonCheck.Person;
import org.syncline.core.value.DistinguishedName;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.home.Session;
import org.syncline.home.SignInChoice;

/// Who of a directory may sign in, and as what: the members of the groups that `syncline.yaml` names. The file is read
/// each time, so what it says counts at once. No password is kept.
public final class DirectoryAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryAccounts.class);

    private final Session session;

    public DirectoryAccounts(Session session) {
        this.session = session;
    }

    /// @param grants never none
    record Known(Guest guest, Grants grants) {}

    /// @throws Refused if `syncline.yaml` cannot be used
    public static void demandSound(Session session) {
        SignInChoice.of(session.home());
    }

    /// Nothing: nobody, or nobody can tell; the log says which.
    Optional<Known> signIn(String name, String password) {
        try {
            return asked((people, groups) -> people.signIn(name, password, groups));
        } catch (ConnectorException | Refused unusable) {
            LOG.warn("Nobody of the directory can sign in: {}", unusable.getMessage());
            return Optional.empty();
        }
    }

    /// What somebody who signed in may now; nothing: they may not any more.
    ///
    /// @throws ConnectorException if nobody can tell
    Optional<Grants> grantsOf(Guest guest) {
        return asked((people, groups) -> people.person(guest.id(), groups))
                .filter(known -> known.guest().directory().equals(guest.directory()))
                .map(Known::grants);
    }

    private Optional<Known> asked(BiFunction<PersonCheck, Collection<DistinguishedName>, Optional<Person>> question) {
        return SignInChoice.of(session.home()).flatMap(choice -> {
            var groups = choice.groups().values().stream()
                    .flatMap(List::stream)
                    .map(DistinguishedName::of)
                    .toList();
            return asked(choice, people -> question.apply(people, groups)).flatMap(person -> known(choice, person));
        });
    }

    private Optional<Person> asked(DirectorySignIn choice, Function<PersonCheck, Optional<Person>> question) {
        session.applied();
        var connector = session.connector(choice.connector());
        try (var open = session.connections().open(connector)) {
            if (!(open instanceof PersonCheck people)) {
                throw new Refused(
                        ExitCode.USAGE,
                        "Nobody signs in with an account of '%s': systems of its type do not tell who is who."
                                .formatted(choice.connector()));
            }
            return question.apply(people);
        }
    }

    private static Optional<Known> known(DirectorySignIn choice, Person person) {
        var words = new TreeSet<String>();
        choice.groups().forEach((grant, groups) -> {
            if (groups.stream().map(DistinguishedName::of).anyMatch(person.groups()::contains)) {
                words.add(grant);
            }
        });
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Known(new Guest(choice.connector(), person.id(), person.name()), Grants.said(words)));
    }
}
