package org.syncline.connector.ldap;

import org.syncline.connector.ConnectorException;
import org.syncline.connector.ImportEntry;

/// What was read of an object that was asked for by itself.
public final class SingleRead {

    private SingleRead() {}

    /// @throws ConnectorException if it is not readable
    public static ImportEntry.Seen seen(ImportEntry entry) {
        return switch (entry) {
            case ImportEntry.Seen seen -> seen;
            case ImportEntry.Unreadable(var _, var _, var message) ->
                throw new ConnectorException(ConnectorException.Reason.SEARCH, message);
            case ImportEntry.Changed _, ImportEntry.Gone _, ImportEntry.Hidden _, ImportEntry.Filtered _ ->
                throw new IllegalStateException("a single object was read as " + entry);
        };
    }
}
