package org.syncline.core.expression;

import java.util.Optional;
import org.syncline.core.function.Moment;
import org.syncline.core.value.*;

public interface Inputs {
    Values values(AttributeName name);

    Values imported(AttributeName name);

    Optional<String> parameter(String name);

    String dn();

    String dnOf(long reference);

    Moment moment();
}
