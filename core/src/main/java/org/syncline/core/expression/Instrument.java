package org.syncline.core.expression;

import org.syncline.core.expression.Expression.Call;

/// What a compiler puts around the code of calls that choose. The usual one puts nothing there, so that formulas of a
/// run pay nothing for being watched in tests.
interface Instrument {

    Instrument NONE = new Instrument() {};

    default Code argument(Call call, int argument, Code code) {
        return code;
    }

    /// After its arguments.
    default Code call(Call call, Code code) {
        return code;
    }
}
