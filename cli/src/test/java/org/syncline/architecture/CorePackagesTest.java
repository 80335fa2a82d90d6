package org.syncline.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.architecture.Product.CLASSES;
import static org.syncline.architecture.Product.in;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The packages of the core are layers: each uses those before it in the list and no other (ARCHITECTURE 4).
class CorePackagesTest {

    private static final String CORE = "org.syncline.core.";

    static final List<String> LAYERS = List.of(
            "value",
            "schema",
            "space",
            "function",
            "expression",
            "rule",
            "password",
            "sync",
            "explain",
            "rehearsal",
            "example");

    @ParameterizedTest
    @FieldSource("LAYERS")
    void a_layer_uses_lower_layers_only(String layer) {
        var higher = LAYERS.stream()
                .skip(LAYERS.indexOf(layer) + 1L)
                .map(name -> CORE + name + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(CORE + layer + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(higher)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void every_package_of_the_core_is_a_layer() {
        assertThat(CLASSES.that(in("core")).stream().filter(type -> !LAYERS.contains(layer(type))))
                .isEmpty();
    }

    private static String layer(JavaClass type) {
        return type.getPackageName().replace(CORE, "").replaceAll("\\..*", "");
    }
}
