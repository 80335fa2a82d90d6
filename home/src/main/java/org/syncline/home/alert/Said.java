package org.syncline.home.alert;

/// What came of telling somebody.
///
/// @param words for who looks for a cause; never a secret
public record Said(boolean arrived, String words) {}
