package org.syncline.core.example;

import java.util.List;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.Value;

/// A value as an example writes it.
public sealed interface Said {

    /// This value.
    record Same(Value value) implements Said {}

    /// A reference to whom the example calls so, or to what stands at that DN.
    record Refers(String to) implements Said {}

    /// Any value; one is enough.
    record Any() implements Said {}

    /// The values of an attribute; none is the wish that there is none.
    record Attribute(AttributeName name, List<Said> values) {

        public Attribute {
            values = List.copyOf(values);
        }
    }
}
