package org.syncline.store;

import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/// A transaction as a flight recording shows it, with its time; costs nothing as long as nobody records.
@Name("syncline.Transaction")
@Label("Transaction")
@Category("Syncline")
@StackTrace(false)
final class TransactionEvent extends Event {

    /// Whether connector spaces or the metaverse were worked on, or only what is written down about runs.
    @Label("On objects")
    boolean onObjects;
}
