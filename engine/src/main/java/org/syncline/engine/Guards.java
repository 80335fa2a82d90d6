package org.syncline.engine;

/// Limits that hold back a run before its first write (operations.md 8, DECISIONS 18).
///
/// @param deletions how many pending deletes an export may have; one more, and nothing is sent
public record Guards(int deletions) {

    public static final Guards USUAL = new Guards(500);
}
