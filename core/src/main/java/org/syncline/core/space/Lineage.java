package org.syncline.core.space;

import java.time.Instant;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.RuleId;

/// Where the values of an MV attribute come from: which rule, from which object, since when.
public record Lineage(RuleId rule, CsObjectId source, Instant since) {}
