package org.syncline.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.syncline.architecture.Product.CLASSES;
import static org.syncline.architecture.Product.in;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;

/// Each of the three loops talks to two neighbours only (ARCHITECTURE 6, invariant 5).
class StepsTest {

    @Test
    void an_import_never_touches_the_metaverse() {
        check("ImportStep", named("MetaverseStore").or(named("GroupStore")));
    }

    @Test
    void synchronization_never_touches_a_connector() {
        check("SyncStep", resideInAnyPackage("org.syncline.connector.."));
    }

    @Test
    void an_export_evaluates_no_rule() {
        check(
                "ExportStep",
                resideInAnyPackage(
                        "org.syncline.core.rule..", "org.syncline.core.expression..", "org.syncline.core.function.."));
    }

    private static void check(String step, DescribedPredicate<JavaClass> forbidden) {
        noClasses()
                .that(in("engine").and(named(step)))
                .should()
                .dependOnClassesThat(forbidden)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    /// The class, what is nested in it, and classes whose name begins with its name.
    private static DescribedPredicate<JavaClass> named(String name) {
        return DescribedPredicate.describe(
                name,
                type -> type.getName()
                        .substring(type.getPackageName().length() + 1)
                        .startsWith(name));
    }
}
