package org.syncline.connector;

/// A channel whose connected system remembers batches: the same batch under the same id is answered as before
/// and applied once. For the others the engine asks [ObjectRead] what became of a batch without an answer.
public interface ReplayingChannel extends ExportChannel {}
