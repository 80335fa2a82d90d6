package org.syncline.cloud.model;

import java.util.Set;

/// One attribute of the ingest: who has it, what it holds, how much of it.
public record Attribute(String name, Set<Kind> kinds, Type type, boolean many, int longest, int most) {

    /// What a value is; bytes travel as base64 text.
    public enum Type {
        TEXT,
        FLAG,
        NUMBER,
        BYTES,
        REFERENCE
    }

    public boolean isReference() {
        return type == Type.REFERENCE;
    }
}
