package org.syncline.core.rule;

import org.syncline.core.value.Values;

/// What a scope clause said of one object.
///
/// @param text what was compared with, its parameters expanded
/// @param actual what the object holds
public record ClauseVerdict(ScopeClause clause, String text, Values actual, boolean holds) {}
