package org.syncline.core.function;

/// The arguments of a call that decides itself which of them are evaluated.
public interface Branches {

    int count();

    /// Evaluates an argument, each time anew.
    Term at(int argument);

    /// Evaluates the last argument while the variable that the first one declares stands for a term.
    Term body(Term bound);

    Evaluation evaluation();
}
