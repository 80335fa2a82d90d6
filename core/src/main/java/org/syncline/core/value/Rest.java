package org.syncline.core.value;

/// The members of a large set that were not loaded, because nothing is asked of them: how many they are, and their
/// digest (ADR 12).
///
/// @param high of the digest of the store, which alone understands it
/// @param low likewise
public record Rest(int count, long high, long low) {

    public static final Rest NONE = new Rest(0, 0, 0);
}
