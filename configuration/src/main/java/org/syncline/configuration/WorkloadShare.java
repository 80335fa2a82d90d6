package org.syncline.configuration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.syncline.core.rule.AttributeFlow;
import org.syncline.core.value.ObjectTypeName;

/// What one service of the cloud needs to know of one type of objects: `out-cloud-user-teams` (default-rules.md 6).
///
/// `identity` is what all services need, and always there.
///
/// @param word that of a [Workload], or `identity`
record WorkloadShare(ObjectTypeName type, String word) {

    private static final String IDENTITY = "identity";
    private static final Pattern NAME = Pattern.compile("out-cloud-(user|contact|group)-(.+)");

    /// Nothing if the template is of another sort.
    static Optional<WorkloadShare> of(String template) {
        var name = NAME.matcher(template);
        return name.matches() && isService(name.group(2))
                ? Optional.of(new WorkloadShare(new ObjectTypeName(name.group(1)), name.group(2)))
                : Optional.empty();
    }

    /// The file that holds a template: its own, else the one of all services for its type of objects.
    static String fileOf(String template) {
        return of(template)
                .filter(_ -> !Resource.exists("rules/" + template + ".yaml"))
                .map(service -> "out-cloud-%s-service".formatted(service.type))
                .orElse(template);
    }

    /// The file's text with the names of the service in their places.
    static String spokenOf(String template, String text) {
        return of(template)
                .map(service ->
                        text.replace("${service}", service.inRuleNames()).replace("${product}", service.product()))
                .orElse(text);
    }

    List<AttributeFlow> flows() {
        return WorkloadTable.shipped().flows(word, type);
    }

    private static boolean isService(String word) {
        return word.equals(IDENTITY) || workload(word).isPresent();
    }

    private String inRuleNames() {
        return workload(word).map(Workload::inRuleNames).orElse("Identity");
    }

    private String product() {
        return workload(word).map(Workload::product).orElse("every product of the cloud");
    }

    private static Optional<Workload> workload(String word) {
        return Arrays.stream(Workload.values())
                .filter(one -> one.word().equals(word))
                .findFirst();
    }
}
