package org.syncline.core.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BranchTest {

    private static final SourceSchema SOURCE = SampleObject.SCHEMA;

    @Test
    void a_condition_takes_one_of_two_branches() {
        assertThat(taken("IIF([st] = \"x\", \"yes\", \"no\")", "x")).containsExactly("\"yes\"");
        assertThat(taken("IIF([st] = \"x\", \"yes\", \"no\")", "y")).containsExactly("\"no\"");
    }

    @Test
    void a_switch_takes_one_branch_or_none() {
        var text = "Switch([st] = \"x\", 1, [st] = \"y\", 2)";

        assertThat(taken(text, "y")).containsExactly("2");
        assertThat(taken(text, "z")).containsExactly("no condition of Switch holds");
        assertThat(taken("Switch([st] = \"x\", 1, True, 2)", "z")).containsExactly("2");
    }

    @Test
    void a_branch_within_a_branch_is_taken_only_with_it() {
        var text = "IIF([st] = \"x\", IIF([st] = \"y\", 1, 2), 3)";

        assertThat(all(text)).containsExactly("IIF([st] = \"y\", 1, 2)", "3", "1", "2");
        assertThat(taken(text, "x")).containsExactly("IIF([st] = \"y\", 1, 2)", "2");
        assertThat(taken(text, "z")).containsExactly("3");
    }

    @Test
    void a_watched_formula_comes_to_the_same() {
        var formula = formula("IIF([st] = \"x\", NULL, [st])");

        assertThat(formula.watched(SOURCE, _ -> {}).evaluate(inputs("y"))).isEqualTo(formula.evaluate(inputs("y")));
    }

    private static List<String> taken(String text, String st) {
        var taken = new ArrayList<String>();
        formula(text).watched(SOURCE, branch -> taken.add(branch.text())).evaluate(inputs(st));
        return taken;
    }

    private static List<String> all(String text) {
        return Branch.all(formula(text).tree()).stream().map(Branch::text).toList();
    }

    private static Inputs inputs(String st) {
        return SampleObject.ann().with("st", st);
    }

    private static Formula formula(String text) {
        return Expressions.compile(text, SOURCE) instanceof Compiled.Ready(var formula, var _) ? formula : fail(text);
    }

    private static Formula fail(String text) {
        throw new AssertionError(text);
    }
}
