package org.syncline.cli.verb;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Expressions line by line: one result for each line, in order, whatever is in it. Read and written as a stream,
/// so that a program can ask and wait for the answer.
final class TrialBatch {

    /// Longer lines are read over and answered with an error.
    private static final int LONGEST_LINE = 16 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final BufferedReader in;
    private final PrintStream out;
    private final StringBuilder line = new StringBuilder();

    TrialBatch(BufferedReader in, PrintStream out) {
        this.in = in;
        this.out = out;
    }

    /// Until the input ends, or nobody reads the output any more.
    void answer(Trial trial) throws IOException {
        skipMark();
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        for (var next = next(); next.isPresent(); next = next()) {
            var columns = next.get().split("\t", 3);
            writer.write(
                    line.length() > LONGEST_LINE
                            ? trial.refused("this line is too long")
                            : trial.result(columns[0], columns.length > 1 ? columns[1] : ""));
            writer.write('\n');
            if (!in.ready()) {
                writer.flush();
                if (out.checkError()) {
                    return;
                }
            }
        }
        writer.flush();
        out.flush();
    }

    /// Some editors begin a file with the mark of its byte order.
    private void skipMark() throws IOException {
        in.mark(1);
        if (in.read() != BYTE_ORDER_MARK) {
            in.reset();
        }
    }

    /// A line ends with a line feed, and a return before it; a return by itself is white space of the expression.
    private Optional<String> next() throws IOException {
        line.setLength(0);
        int c = in.read();
        if (c < 0) {
            return Optional.empty();
        }
        for (; c >= 0 && c != '\n'; c = in.read()) {
            if (line.length() <= LONGEST_LINE) {
                line.append((char) c);
            }
        }
        if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        return Optional.of(line.toString());
    }
}
