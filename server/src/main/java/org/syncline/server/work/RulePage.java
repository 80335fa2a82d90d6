package org.syncline.server.work;

import java.util.List;

/// One rule as an administrator looks at it.
///
/// @param shipped whether it came with the product
/// @param scope groups of clauses: any of the groups, and in it all of the clauses; without one, every object
/// @param join groups that are tried one after the other
/// @param text its file as it was written, as `rule show` prints it
public record RulePage(
        RuleLine rule,
        String description,
        boolean shipped,
        boolean passwordSync,
        List<List<String>> scope,
        List<List<String>> join,
        List<Flow> flows,
        List<Fault> faults,
        String text) {

    public RulePage {
        scope = List.copyOf(scope);
        join = List.copyOf(join);
        flows = List.copyOf(flows);
        faults = List.copyOf(faults);
    }

    /// @param number among the flows, counted from 0
    /// @param kind what the source is: `attribute`, `constant` or `expression`
    /// @param once only while the target object is being created
    /// @param addOnly what it once added it never takes away
    public record Flow(
            int number, String target, String kind, String source, String merge, boolean once, boolean addOnly) {

        public boolean isComputed() {
            return kind.equals(COMPUTED);
        }
    }

    static final String COMPUTED = "expression";

    /// @param place within the rule, such as `flow to mail`
    /// @param fatal whether every object that the rule applies to fails
    /// @param message for an expression with the line and a caret
    /// @param line of the file; 0: it is about the rule as a whole
    public record Fault(String place, boolean fatal, String message, String file, int line, int column) {}
}
