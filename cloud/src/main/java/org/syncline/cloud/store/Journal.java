package org.syncline.cloud.store;

import java.util.List;

/// Where accepted changes are written before they are acknowledged.
public sealed interface Journal extends AutoCloseable permits FileJournal, Journal.Forgetful {

    /// Appends the changes of one call. In order; the caller holds the tenant's lock.
    ///
    /// @return the place to [#await]
    long append(List<Op> ops);

    /// Returns when everything up to that place is on the disk.
    void await(long place);

    @Override
    void close();

    /// Nothing outlives the process.
    record Forgetful() implements Journal {

        @Override
        public long append(List<Op> ops) {
            return 0;
        }

        @Override
        public void await(long place) {}

        @Override
        public void close() {}
    }
}
