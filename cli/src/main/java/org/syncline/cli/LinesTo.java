package org.syncline.cli;

import java.io.Writer;
import java.util.function.Consumer;

/// Gives what is written to it onward at every flush.
final class LinesTo extends Writer {

    private final StringBuilder waiting = new StringBuilder();
    private final Consumer<String> lines;

    LinesTo(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public void write(char[] text, int from, int length) {
        waiting.append(text, from, length);
    }

    @Override
    public void flush() {
        if (!waiting.isEmpty()) {
            lines.accept(waiting.toString().stripTrailing());
            waiting.setLength(0);
        }
    }

    @Override
    public void close() {
        flush();
    }
}
