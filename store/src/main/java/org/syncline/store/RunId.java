package org.syncline.store;

/// Identifies a run among all runs of the installation.
public record RunId(long number) {}
