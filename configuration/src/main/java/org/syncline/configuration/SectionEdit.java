package org.syncline.configuration;

import java.util.List;

/// What became of giving a section of a file another content.
public sealed interface SectionEdit {

    /// The file with that section; every line that had not to change is as it was written.
    ///
    /// @param gone comments that stood at what is there no more, and went with it
    record Written(String text, List<String> gone) implements SectionEdit {
        public Written {
            gone = List.copyOf(gone);
        }
    }

    /// It cannot be done without loss: somebody who reads the text has to do it.
    ///
    /// @param line what is in the way stands there, counted from 1
    /// @param why a sentence that says what is in the way
    record Untouchable(int line, String why) implements SectionEdit {}
}
