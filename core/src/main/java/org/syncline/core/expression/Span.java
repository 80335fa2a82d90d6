package org.syncline.core.expression;

/// A place in the text: from one offset up to, not including, another.
public record Span(int start, int end) {

    /// Of what was never written.
    public static final Span NOWHERE = new Span(0, 0);

    public Span to(Span other) {
        return new Span(start, Math.max(end, other.end));
    }
}
