package org.syncline.core.expression;

import org.syncline.core.function.Term;

/// A compiled piece of an expression.
@FunctionalInterface
interface Code {
    Term run(Frame frame);
}
