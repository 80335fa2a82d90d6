package org.syncline.configuration;

import java.util.Optional;

/// Where the keys are that open secrets: outside of the database, and apart from the secrets.
sealed interface KeyPlace permits KeyFile, KeyCommand {

    /// What was found when it was last looked for; good enough if it opens what is to be opened.
    Optional<KeyRing> known();

    /// What is there now. Nothing: no key was made yet.
    ///
    /// @throws UnusableSecretException if what is there cannot be used
    Optional<KeyRing> now();

    /// What is known, for a message: `FILE holds the key 0f1e2d3c`.
    String words();
}
