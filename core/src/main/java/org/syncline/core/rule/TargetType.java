package org.syncline.core.rule;

import org.syncline.core.value.ObjectTypeName;

/// The type of object a rule flows into: one type, or for a few inbound rules any.
public sealed interface TargetType {

    TargetType ANY = new Any();

    record Any() implements TargetType {
        @Override
        public String toString() {
            return "*";
        }
    }

    record One(ObjectTypeName type) implements TargetType {
        @Override
        public String toString() {
            return type.text();
        }
    }

    static TargetType of(String text) {
        return text.equals("*") ? ANY : new One(new ObjectTypeName(text));
    }

    default boolean accepts(ObjectTypeName type) {
        return switch (this) {
            case Any() -> true;
            case One(var only) -> only.equals(type);
        };
    }
}
