package org.syncline.connector;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.syncline.core.value.DistinguishedName;

/// The capability to tell who somebody is that signs in with an account of the connected system.
public interface PersonCheck {

    /// Somebody with an account there that may sign in.
    ///
    /// @param id never changes and never comes back with somebody else
    /// @param name to sign in with, in full
    /// @param groups those of the asked ones that hold the person, directly or through others
    record Person(String id, String name, Set<DistinguishedName> groups) {
        public Person {
            groups = Set.copyOf(groups);
        }
    }

    /// @param name as somebody typed it
    /// @param groups that are asked for
    /// @return nothing: nobody is called so, the password is wrong, or the account must not sign in
    /// @throws ConnectorException if nobody can tell
    Optional<Person> signIn(String name, String password, Collection<DistinguishedName> groups);

    /// The same person as of now.
    ///
    /// @return nothing: the account is gone, or must not sign in any more
    /// @throws ConnectorException if nobody can tell
    Optional<Person> person(String id, Collection<DistinguishedName> groups);
}
