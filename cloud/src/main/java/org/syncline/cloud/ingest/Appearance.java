package org.syncline.cloud.ingest;

import java.util.List;
import org.syncline.cloud.model.Entry;

/// What becomes of an object's visible side when its attributes change.
sealed interface Appearance {

    record Shown(Entry entry, List<Warning> warnings) implements Appearance {}

    record Refused(ItemError error) implements Appearance {}
}
