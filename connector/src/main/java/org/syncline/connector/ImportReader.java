package org.syncline.connector;

import java.util.List;
import java.util.Optional;

/// The pages of one import in progress. Closing it, at the end or before, releases what it holds.
public interface ImportReader extends AutoCloseable {

    /// The next page, or empty at the end. A page may be empty.
    ///
    /// @throws ConnectorException if the read breaks; the import is then incomplete
    Optional<List<ImportEntry>> next();

    /// Where a delta import is to resume after this one. Known once [#next] has returned empty.
    /// For a full import it was taken before the first page was read, so that nothing falls between.
    Watermark watermark();

    @Override
    void close();
}
