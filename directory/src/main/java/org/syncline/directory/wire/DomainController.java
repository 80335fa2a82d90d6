package org.syncline.directory.wire;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.syncline.directory.access.Account;
import org.syncline.directory.access.Faults;
import org.syncline.directory.tree.Directory;

/// What all connections have in common.
///
/// @param writes how many changes clients have asked for
public record DomainController(Directory directory, List<Account> accounts, Faults faults, AtomicLong writes) {}
