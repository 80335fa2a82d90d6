package org.syncline.core.function;

import java.util.List;

/// Functions that belong together: one chapter of the manual.
///
/// @param rule one sentence that holds for all of them
public record FunctionGroup(String title, String rule, List<Function> functions) {}
