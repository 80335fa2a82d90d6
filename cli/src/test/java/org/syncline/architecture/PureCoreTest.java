package org.syncline.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.architecture.Product.CLASSES;
import static org.syncline.architecture.Product.in;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.syncline.core.value.Value;

/// The core is functions: what comes out depends on what goes in, and on nothing else (ARCHITECTURE 8, invariants 1 and
/// 2).
class PureCoreTest {

    private static final Set<String> IMPURE_TYPES = Set.of(
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.ProcessHandle",
            "java.lang.Runtime",
            "java.lang.Thread",
            "java.security.SecureRandom",
            "java.time.Clock",
            "java.util.concurrent.ThreadLocalRandom");

    private static final Set<String> IMPURE_METHODS = Set.of(
            "java.lang.Math.random",
            "java.lang.StrictMath.random",
            "java.nio.charset.Charset.defaultCharset",
            "java.time.ZoneId.systemDefault",
            "java.util.Calendar.getInstance",
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getDefault",
            "java.util.UUID.randomUUID",
            "java.util.random.RandomGenerator.getDefault",
            "java.util.random.RandomGenerator.of");

    /// Without an argument they take the time of day, or a seed of their own.
    private static final Set<String> IMPURE_WHEN_NEW =
            Set.of("java.util.Date", "java.util.GregorianCalendar", "java.util.Random", "java.util.SplittableRandom");

    @Test
    void the_core_requires_the_base_module_only() throws Exception {
        var home = Path.of(
                Value.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        var core = ModuleFinder.of(home).find("org.syncline.core").orElseThrow().descriptor();

        assertThat(core.requires())
                .filteredOn(requires -> !requires.modifiers().contains(Requires.Modifier.STATIC))
                .extracting(Requires::name)
                .containsExactly("java.base");
        assertThat(core.requires())
                .filteredOn(requires -> requires.modifiers().contains(Requires.Modifier.STATIC))
                .extracting(Requires::name)
                .containsExactly("org.jspecify");
    }

    @Test
    void the_core_asks_no_clock_no_chance_and_no_environment() {
        classes()
                .that(in("core"))
                .should(callOnlyFunctions())
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void the_core_opens_no_file_and_no_connection() {
        noClasses()
                .that(in("core"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net..")
                        .or(DescribedPredicate.describe(
                                "files", type -> type.getName().startsWith("java.io.File"))))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    private static ArchCondition<JavaClass> callOnlyFunctions() {
        return new ArchCondition<>("call only what depends on its arguments alone") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream()
                        .filter(PureCoreTest::isImpure)
                        .forEach(access -> events.add(SimpleConditionEvent.violated(type, access.getDescription())));
            }
        };
    }

    private static boolean isImpure(JavaAccess<?> access) {
        var owner = access.getTargetOwner().getName();
        var name = access.getTarget().getName();
        return IMPURE_TYPES.contains(owner)
                || IMPURE_METHODS.contains(owner + "." + name)
                || owner.startsWith("java.time.") && name.equals("now")
                || owner.equals("java.lang.System") && !name.equals("arraycopy")
                || IMPURE_WHEN_NEW.contains(owner)
                        && access.getTarget().getFullName().endsWith("<init>()");
    }
}
