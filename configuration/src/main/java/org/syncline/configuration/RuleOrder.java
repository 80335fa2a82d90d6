package org.syncline.configuration;

import java.util.List;

/// The templates in the order of their strength, and with which choice each is used (`rules/order.txt`).
final class RuleOrder {

    private RuleOrder() {}

    /// The templates of a choice, the strongest first.
    static List<String> templates(DefaultRules.Options options) {
        return lines().stream()
                .filter(words -> words.length == 1 || isChosen(words[1], options))
                .map(words -> words[0])
                .toList();
    }

    private static List<String[]> lines() {
        return Resource.text("rules/order.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" ", -1))
                .toList();
    }

    private static boolean isChosen(String condition, DefaultRules.Options options) {
        return switch (condition) {
            case "hybrid" -> options.hybrid();
            case "anchor-write-back" -> options.consistencyGuidWriteBack();
            default ->
                options.workloads().stream()
                        .anyMatch(workload -> workload.word().equals(condition));
        };
    }
}
