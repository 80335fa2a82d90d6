package org.syncline.core.expression;

import java.util.Optional;
import org.syncline.core.function.Moment;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.Values;

/// What a formula may read of the object it runs for. All answers are those of one state.
public interface Inputs {

    /// The current view; absent is none.
    Values values(AttributeName name);

    /// The view of what the connected system last showed (engine.md 2.7), for `ImportedValue`.
    Values imported(AttributeName name);

    /// The text of a parameter such as `Domain.FQDN`; nothing if it is not defined.
    Optional<String> parameter(String name);

    /// The DN of the CS object, for `[dn]`; empty if there is none.
    String dn();

    /// The DN behind a stored reference.
    String dnOf(long reference);

    Moment moment();
}
