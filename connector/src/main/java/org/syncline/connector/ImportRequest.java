package org.syncline.connector;

import java.time.Duration;
import org.syncline.core.schema.Schema;

/// What to read.
///
/// @param schema the selected object types, each with the selected attributes; nothing else is delivered
/// @param pageSize how many objects to ask for at a time
/// @param timeout the limit for one operation against the connected system
public record ImportRequest(Partition partition, Scope scope, Schema schema, int pageSize, Duration timeout) {}
