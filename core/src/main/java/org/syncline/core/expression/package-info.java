/// The expression language (rules.md 6 to 8), stage by stage: [Lexer], [Parser], [Spelling], [TypeCheck],
/// [FormulaCompiler].
///
/// Start at [Expressions]. May use `value`, `schema` and `function`. Knows nothing of rules.
@NullMarked
package org.syncline.core.expression;

import org.jspecify.annotations.NullMarked;
