package org.syncline.core.expression;

import java.util.IdentityHashMap;
import java.util.function.Consumer;
import org.syncline.core.expression.Expression.Call;

/// Tells which branches an evaluation takes. For one thread.
final class BranchWatch implements Instrument {

    private final Consumer<Branch> taken;
    private final IdentityHashMap<Call, int[]> counts = new IdentityHashMap<>();

    BranchWatch(Consumer<Branch> taken) {
        this.taken = taken;
    }

    @Override
    public Code argument(Call call, int argument, Code code) {
        if (!Branch.isValue(call, argument)) {
            return code;
        }
        var branch = Branch.of(call, argument);
        var count = counts.computeIfAbsent(call, _ -> new int[1]);
        return frame -> {
            count[0]++;
            taken.accept(branch);
            return code.run(frame);
        };
    }

    @Override
    public Code call(Call call, Code code) {
        if (!Branch.hasNone(call)) {
            return code;
        }
        var none = Branch.of(call, Branch.NONE);
        var count = counts.computeIfAbsent(call, _ -> new int[1]);
        return frame -> {
            int before = count[0];
            var term = code.run(frame);
            if (count[0] == before) {
                taken.accept(none);
            }
            return term;
        };
    }
}
