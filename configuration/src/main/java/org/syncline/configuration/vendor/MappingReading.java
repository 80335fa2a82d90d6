package org.syncline.configuration.vendor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.syncline.configuration.vendor.source.Element;
import org.syncline.core.rule.AttributeFlow;
import org.syncline.core.rule.Direction;
import org.syncline.core.rule.FlowSource;
import org.syncline.core.rule.MergeType;
import org.syncline.core.value.AttributeName;

/// Reads the attribute mappings of a rule (rules.md 5).
final class MappingReading {

    private static final String[] TARGET = {"dest", "destination"};
    private static final String[] SOURCE = {"src", "source"};
    private static final String[] ATTRIBUTE = {"attr", "attribute"};

    private final String subject;
    private final Direction direction;

    MappingReading(String subject, Direction direction) {
        this.subject = subject;
        this.direction = direction;
    }

    record Mapping(Element element, AttributeFlow flow) {}

    /// @param names what the element around the mappings is called, or the mappings themselves
    List<Mapping> read(Part rule, String... names) {
        var mappings = new ArrayList<Mapping>();
        for (var top : rule.all(names)) {
            if (isMapping(top)) {
                mapping(rule.of(top)).ifPresent(mappings::add);
            } else {
                var around = rule.of(top);
                around.all("mapping", "attributemapping")
                        .forEach(each -> mapping(rule.of(each)).ifPresent(mappings::add));
                around.close(subject);
            }
        }
        return mappings;
    }

    private static boolean isMapping(Element element) {
        return element.child(TARGET).isPresent();
    }

    private Optional<Mapping> mapping(Part part) {
        var target = part.text(TARGET);
        var merge = part.text("valuemergetype", "mergetype");
        boolean once = part.flag("executeonce");
        var source = source(part);
        part.all("mappingsourceasstring");
        part.close(about(target.orElse("?")));
        var flow = target.isEmpty()
                ? Optional.<AttributeFlow>empty()
                : source.map(from -> new AttributeFlow(
                        new AttributeName(target.get()),
                        from,
                        merge.flatMap(Vocabulary::merge).orElse(MergeType.UPDATE),
                        once,
                        false));
        strangers(part, target.orElse("?"));
        var refused = refusal(target.orElse(""), merge, once, source.isPresent());
        refused.ifPresent(why -> part.note(about(target.orElse("?")), Fate.NOT_POSSIBLE, why));
        return refused.isPresent() ? Optional.empty() : flow.map(said -> new Mapping(part.element(), said));
    }

    private void strangers(Part part, String target) {
        part.all(SOURCE).stream()
                .flatMap(source -> source.children().stream())
                .filter(child -> !child.is(ATTRIBUTE))
                .forEach(child -> part.note(
                        child,
                        about(target),
                        Fate.NOT_POSSIBLE,
                        "The element <%s> is not known here.".formatted(child.name())));
    }

    private String about(String target) {
        return subject + ", flow to " + target;
    }

    private Optional<String> refusal(String target, Optional<String> merge, boolean once, boolean hasSource) {
        if (target.isEmpty()) {
            return Optional.of("It names no target attribute.");
        }
        if (!hasSource) {
            return Optional.of("It has no usable source: neither one attribute, nor a constant, nor an expression.");
        }
        if (merge.isPresent() && merge.flatMap(Vocabulary::merge).isEmpty()) {
            return Optional.of("There is no merge type '%s'.".formatted(merge.get()));
        }
        if (once && merge.flatMap(Vocabulary::merge).filter(MergeType::unites).isPresent()) {
            return Optional.of(
                    "What was given once cannot be told from what others merge into it. Decide for one of the two.");
        }
        return direction == Direction.INBOUND && target.equals(AttributeFlow.DN.text())
                ? Optional.of("'dn' names objects of a connected system; outbound rules set it.")
                : Optional.empty();
    }

    private Optional<FlowSource> source(Part part) {
        var kind = part.text("flowtype").orElse("");
        var expression = part.find("expression").map(Element::text).filter(text -> !text.isBlank());
        var constant = part.find("constant").map(Element::text);
        var sources = part.all(SOURCE);
        if (expression.isPresent()) {
            return expression.map(text -> new FlowSource.Computed(text.strip().replace("\r\n", "\n")));
        }
        if (constant.isPresent()) {
            return constant.map(FlowSource.Constant::new);
        }
        var attributes = attributes(sources);
        if (attributes.size() == 1 && !Vocabulary.same(kind, "constant")) {
            return Optional.of(new FlowSource.Direct(new AttributeName(attributes.getFirst())));
        }
        return attributes.size() > 1 ? Optional.empty() : literal(part, sources);
    }

    /// The names of the source: elements of their own in XML, plain texts in JSON. A text in XML is a constant.
    private static List<String> attributes(List<Element> sources) {
        return sources.stream()
                .flatMap(each ->
                        each.is("source") && each.children().isEmpty() ? Stream.of(each) : each.children(ATTRIBUTE))
                .map(each -> each.text().strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /// A parameter that stands alone is an expression here.
    private Optional<FlowSource> literal(Part part, List<Element> sources) {
        var text = sources.stream()
                .map(Element::text)
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .findFirst();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.get().matches("%[^%]+%")) {
            part.note(
                    sources.getFirst(),
                    subject,
                    Fate.CHANGED,
                    "The parameter %s as a constant became an expression, which means the same.".formatted(text.get()));
            return Optional.of(new FlowSource.Computed(text.get()));
        }
        return Optional.of(new FlowSource.Constant(text.get()));
    }
}
