package org.syncline.cli.terminal;

import java.util.Locale;

/// How a list is written.
public enum Format {
    /// Aligned columns, for people.
    TABLE,
    /// With names that stay, for programs.
    JSON,
    CSV;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
