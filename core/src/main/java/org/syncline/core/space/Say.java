package org.syncline.core.space;

import org.syncline.core.value.Values;

/// What an overlay says about one attribute: all of its values, or only some of them.
///
/// Saying only "this member too" keeps one new member of a large group as small as it is.
public sealed interface Say {

    Say CLEAR = new Exactly(Values.NONE);

    /// The attribute is to hold these values and no others; none clears it.
    record Exactly(Values values) implements Say {
        @Override
        public boolean equals(Object other) {
            return other instanceof Exactly theirs && values.equals(theirs.values);
        }

        @Override
        public int hashCode() {
            return values.hashCode();
        }
    }

    /// These values are to be there and those not; the rest of the attribute is not ours to say.
    record Changes(Values added, Values removed) implements Say {

        public Changes {
            removed = removed.without(added);
        }
    }

    default Values over(Values below) {
        return switch (this) {
            case Exactly(var values) -> values;
            case Changes(var added, var removed) -> below.without(removed).with(added);
        };
    }

    /// The values that it speaks of, to have them or not.
    default Values mentioned() {
        return switch (this) {
            case Exactly(var values) -> values;
            case Changes(var added, var removed) -> added.with(removed);
        };
    }

    /// Whether it makes no difference to an attribute that holds this.
    default boolean isShownBy(Values below) {
        return over(below).isSame(below);
    }

    /// The one say that means `below` and then this one.
    default Say above(Say below) {
        return switch (this) {
            case Exactly _ -> this;
            case Changes(var added, var removed) ->
                switch (below) {
                    case Exactly(var values) -> new Exactly(over(values));
                    case Changes(var earlier, var gone) ->
                        new Changes(
                                earlier.without(removed).with(added),
                                gone.with(removed).without(added));
                };
        };
    }
}
