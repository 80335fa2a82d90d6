package org.syncline.core.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.syncline.core.expression.FlowOutcome;
import org.syncline.core.expression.Formula;
import org.syncline.core.expression.Frame;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.Values;

/// A flow ready to run.
public record CompiledFlow(AttributeFlow flow, AttributeSchema target, Body body) {

    /// The code of what a rule that could not be understood does to an object.
    public static final String FAULTY = "sync-rule-faulty";

    /// The three kinds of source, compiled, and one that could not be.
    public sealed interface Body {

        FlowOutcome evaluate(Frame frame);

        record Copy(AttributeName attribute) implements Body {
            @Override
            public FlowOutcome evaluate(Frame frame) {
                return given(frame.values(0, attribute));
            }
        }

        record Fixed(Values values) implements Body {
            @Override
            public FlowOutcome evaluate(Frame frame) {
                return given(values);
            }
        }

        record Computed(Formula formula) implements Body {
            @Override
            public FlowOutcome evaluate(Frame frame) {
                return formula.evaluate(frame);
            }
        }

        /// Fails whenever it runs (rules.md 10).
        record Faulty(String cause) implements Body {
            @Override
            public FlowOutcome evaluate(Frame frame) {
                return new FlowOutcome.Failed(FAULTY, cause);
            }
        }
    }

    /// The attributes of the source object that it reads.
    public Set<AttributeName> reads() {
        return switch (body) {
            case Body.Copy(var attribute) -> Set.of(attribute);
            case Body.Computed(var formula) -> formula.reads();
            case Body.Fixed _, Body.Faulty _ -> Set.of();
        };
    }

    public FlowOutcome evaluate(Frame frame) {
        return body.evaluate(frame);
    }

    /// Those of the current view, in the order in which a frame is to have them.
    List<AttributeName> inputs() {
        return switch (body) {
            case Body.Copy(var attribute) -> List.of(attribute);
            case Body.Computed(var formula) -> formula.inputs();
            case Body.Fixed _, Body.Faulty _ -> List.of();
        };
    }

    /// An attribute without which it comes to nothing, if there is one.
    Optional<AttributeName> indispensable() {
        return switch (body) {
            case Body.Copy(var attribute) -> Optional.of(attribute);
            case Body.Computed(var formula) -> formula.indispensable();
            case Body.Fixed _, Body.Faulty _ -> Optional.empty();
        };
    }

    /// An empty text contributes nothing (engine.md E6).
    private static FlowOutcome given(Values values) {
        if (values.isPartial()) {
            return new FlowOutcome.Flows(values);
        }
        var told = values.hasEmpty()
                ? Values.of(values.stream().filter(value -> !value.isEmpty()).toList())
                : values;
        return told.isEmpty() ? FlowOutcome.NOTHING : new FlowOutcome.Flows(told);
    }
}
