package org.syncline.connector;

/// Where a delta import resumes. Opaque to the engine: only the connector that wrote it reads it.
public record Watermark(String text) {}
