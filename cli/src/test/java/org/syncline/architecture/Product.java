package org.syncline.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.regex.Pattern;

/// The compiled classes of the product, each in its module.
///
/// A module is a folder: `engine`, `connectors/ldap`. Where a class was read from tells which, whatever its package.
final class Product {

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.syncline");

    private static final Pattern FOLDER = Pattern.compile("/((?:connectors/)?[^/]+)/target/");

    private Product() {}

    static DescribedPredicate<JavaClass> in(String module) {
        return in(Set.of(module));
    }

    static DescribedPredicate<JavaClass> in(Set<String> modules) {
        return DescribedPredicate.describe("in module " + modules, type -> modules.contains(module(type)));
    }

    static DescribedPredicate<JavaClass> ours() {
        return DescribedPredicate.describe(
                "of the product", type -> !module(type).isEmpty());
    }

    static String module(JavaClass type) {
        var element = type.getBaseComponentType();
        return element.getSource()
                .map(source -> FOLDER.matcher(source.getUri().toString()))
                .filter(matcher -> element.getPackageName().startsWith("org.syncline") && matcher.find())
                .map(matcher -> matcher.group(1))
                .orElse("");
    }
}
