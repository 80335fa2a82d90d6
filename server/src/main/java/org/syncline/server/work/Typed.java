package org.syncline.server.work;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;

/// Reads what was typed into the fields of a form and collects what cannot be meant, so that all of it is told at once.
final class Typed {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final List<String> complaints = new ArrayList<>();

    /// @param field as the form calls it
    /// @param usual if nothing is said
    int number(String field, String said, int usual) {
        var plain = said.strip();
        if (plain.isEmpty()) {
            return usual;
        }
        if (!NUMBER.matcher(plain).matches()) {
            complain("%s is a whole number from 0 upward, not '%s'.".formatted(field, plain));
            return usual;
        }
        return Integer.parseInt(plain);
    }

    void complain(String sentence) {
        complaints.add(sentence);
    }

    /// @throws Refused telling all that cannot be meant
    void demandSense() {
        if (!complaints.isEmpty()) {
            throw new Refused(ExitCode.USAGE, String.join("\n", complaints));
        }
    }
}
