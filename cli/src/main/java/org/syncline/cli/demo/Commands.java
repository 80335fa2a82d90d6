package org.syncline.cli.demo;

import java.util.Map;
import org.syncline.cli.terminal.Terminal;

/// The product's command line, as the demo types on it.
public interface Commands {

    /// One command from its words to its exit code.
    int run(Terminal terminal, Map<String, String> environment, String... words);
}
