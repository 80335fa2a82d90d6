package org.syncline.directory.access;

/// What an account may do beyond reading.
public enum Right {
    /// Use the change feed (DirSync) and see deleted objects: *Replicating Directory Changes* in AD.
    REPLICATE_CHANGES,
    /// Add, change, move and delete objects.
    WRITE
}
