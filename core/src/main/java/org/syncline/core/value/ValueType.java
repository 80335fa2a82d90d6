package org.syncline.core.value;

/// The five types a stored value can have (engine.md 2.2). Dates exist only inside expressions.
public enum ValueType {
    TEXT,
    NUMBER,
    FLAG,
    BYTES,
    REFERENCE
}
