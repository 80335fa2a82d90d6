package org.syncline.core.sync;

import org.syncline.core.expression.FlowOutcome;
import org.syncline.core.value.Values;

/// What a target attribute is to hold once every flow has had its say.
public sealed interface Settlement {

    Settlement KEEP = new Keep();
    Settlement CLEAR = new Clear();

    /// These values, because of that contribution; no values when it says so with authority.
    record Take(Values values, Contribution by) implements Settlement {}

    /// The contribution that had to decide failed, and with it the object.
    record Failed(Contribution by, FlowOutcome.Failed failure) implements Settlement {}

    /// Nobody has anything to give, and somebody asked to leave it alone.
    record Keep() implements Settlement {}

    /// Nobody has anything to give.
    record Clear() implements Settlement {}
}
