package org.syncline.journey;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// The Active Directory of a journey: how the engine reaches it, and what an administrator sees and does there.
interface DirectorySide extends AutoCloseable {

    /// The settings of its connector, without `ca` and `password`.
    Map<String, String> settings();

    Path certificate();

    String password();

    /// All accounts of the organization by DN, as a client that is not ours reads them over LDAPS: every attribute,
    /// but for what a domain controller keeps of replication.
    SortedMap<String, SortedMap<String, List<String>>> accounts();

    /// A number that grows with everything anybody changes over the wire, and stays while nobody does.
    long writes();

    @Override
    void close();
}
