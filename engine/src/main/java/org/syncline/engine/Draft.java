package org.syncline.engine;

import java.util.List;
import org.syncline.core.space.CsObject;
import org.syncline.core.sync.Approach;
import org.syncline.core.sync.Inbound;
import org.syncline.core.sync.OutboundQuestion;
import org.syncline.core.sync.Outcome;
import org.syncline.core.value.MvObjectId;

/// What an object of a page comes to if no object before it changes anything that it depends on (DECISIONS 19).
///
/// @param answers each with an unused id
record Draft(Half half, List<OutboundQuestion.Answer> answers, Outcome outcome) {

    /// An object before it looks at others.
    ///
    /// @param fresh an unused id, should an object that seeks be projected
    record Start(CsObject object, Approach approach, MvObjectId fresh) {}

    /// The inbound half, and what the outbound half is going to ask.
    record Half(Start start, Inbound inbound, List<OutboundQuestion> questions) {}
}
