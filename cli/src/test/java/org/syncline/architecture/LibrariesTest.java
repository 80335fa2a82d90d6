package org.syncline.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.syncline.architecture.Product.CLASSES;
import static org.syncline.architecture.Product.in;
import static org.syncline.architecture.Product.ours;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The home of each outside library: no other module sees it (ARCHITECTURE 3).
class LibrariesTest {

    record Library(String packages, Set<String> homes) {

        @Override
        public String toString() {
            return packages;
        }
    }

    private static final Set<String> LDAP = Set.of(
            "connectors/ldap", "connectors/active-directory", "connectors/ldap-directory", "directory", "testkit");

    static final List<Library> LIBRARIES = List.of(
            new Library("com.microsoft.aad.msal4j..", Set.of("connectors/cloud-sync")),
            new Library("com.sun.net.httpserver..", Set.of("cloud")),
            new Library("com.unboundid..", LDAP),
            new Library("com.unboundid.ldap.listener..", Set.of("directory", "testkit")),
            new Library("com.zaxxer.hikari..", Set.of("store")),
            new Library("io.micrometer..", Set.of("server")),
            new Library("io.zonky..", Set.of("store")),
            new Library("java.sql..", Set.of("store")),
            new Library("javax.sql..", Set.of("store")),
            new Library("javax.xml..", Set.of("configuration")),
            new Library("jakarta.mail..", Set.of("home")),
            new Library("org.eclipse.angus..", Set.of("home")),
            new Library("org.subethamail..", Set.of("testkit")),
            new Library("org.apache.commons.compress..", Set.of("store")),
            new Library("org.assertj..", Set.of("testkit")),
            new Library("org.jdbi..", Set.of("store")),
            new Library("org.junit..", Set.of("testkit")),
            new Library("org.postgresql..", Set.of("store")),
            new Library("org.slf4j..", Set.of("store", "engine", "home", "server", "cli")),
            new Library("org.springframework..", Set.of("server")),
            new Library("jakarta.servlet..", Set.of("server")),
            new Library("org.tukaani..", Set.of("store")),
            new Library("picocli..", Set.of("cli")),
            new Library(
                    "com.fasterxml.jackson.annotation..",
                    Set.of("store", "cloud", "connectors/cloud-sync", "configuration", "home", "cli")),
            new Library(
                    "tools.jackson..",
                    Set.of(
                            "store",
                            "cloud",
                            "connectors/cloud-sync",
                            "configuration",
                            "home",
                            "cli",
                            "server",
                            "testkit")),
            new Library("tools.jackson.dataformat.cbor..", Set.of("store")),
            new Library("tools.jackson.dataformat.yaml..", Set.of("configuration")));

    @ParameterizedTest
    @FieldSource("LIBRARIES")
    void a_library_is_seen_only_at_home(Library library) {
        noClasses()
                .that(ours().and(not(in(library.homes()))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(library.packages()))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void every_library_has_a_home() {
        var known = Stream.concat(
                Stream.of("java..", "javax..", "jdk..", "org.jspecify.."),
                LIBRARIES.stream().map(Library::packages));

        noClasses()
                .that(ours())
                .should()
                .dependOnClassesThat(outside(known.toArray(String[]::new)))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void what_a_connector_is_needs_no_library() {
        noClasses()
                .that(in(Set.of("core", "connector")))
                .should()
                .dependOnClassesThat(outside("java..", "javax..", "org.jspecify.."))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    /// Of an array, the type of its elements counts.
    private static DescribedPredicate<JavaClass> outside(String... packages) {
        var elsewhere = not(ours()).and(resideOutsideOfPackages(packages));
        return DescribedPredicate.describe(
                "outside of " + List.of(packages),
                type -> !type.getBaseComponentType().isPrimitive() && elsewhere.test(type.getBaseComponentType()));
    }
}
