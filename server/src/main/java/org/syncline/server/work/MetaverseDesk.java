package org.syncline.server.work;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.syncline.core.rule.CompiledRule;
import org.syncline.core.rule.Direction;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.schema.ObjectTypeSchema;
import org.syncline.core.value.AttributeName;
import org.syncline.engine.Installed;
import org.syncline.home.words.Words;

/// The object types of the metaverse with their attributes, and how many rules write and read each
/// (service-manager-ui.md 8). Once for each revision.
public final class MetaverseDesk {

    private final PerRevision<List<Type>> types;

    public MetaverseDesk(EngineRoom room) {
        types = new PerRevision<>(room, MetaverseDesk::read);
    }

    public record Type(String name, List<Attribute> attributes) {}

    /// @param writers how many rules give it a value
    /// @param readers how many rules take its value
    public record Attribute(String name, String type, boolean many, int writers, int readers) {}

    public List<Type> types() {
        return types.get();
    }

    private static List<Type> read(Installed installed) {
        return installed.configuration().metaverse().types().values().stream()
                .map(type -> type(type, installed.landscape().rules().all()))
                .toList();
    }

    private static Type type(ObjectTypeSchema type, List<CompiledRule> rules) {
        var writers = count(rules.stream()
                .filter(rule -> rule.rule().direction() == Direction.INBOUND
                        && rule.rule()
                                .targetType()
                                .toString()
                                .equals(type.name().text()))
                .flatMap(rule ->
                        rule.flows().stream().map(flow -> flow.target().name()).distinct()));
        var readers = count(rules.stream()
                .filter(rule -> rule.rule().direction() == Direction.OUTBOUND
                        && rule.rule().sourceType().equals(type.name()))
                .flatMap(rule -> rule.flows().stream()
                        .flatMap(flow -> flow.reads().stream())
                        .distinct()));
        return new Type(
                type.name().text(),
                type.attributes().values().stream()
                        .map(attribute -> attribute(attribute, writers, readers))
                        .toList());
    }

    private static Attribute attribute(
            AttributeSchema attribute,
            SortedMap<AttributeName, Integer> writers,
            SortedMap<AttributeName, Integer> readers) {
        return new Attribute(
                attribute.name().text(),
                Words.plain(attribute.type().name()),
                attribute.multiValued(),
                writers.getOrDefault(attribute.name(), 0),
                readers.getOrDefault(attribute.name(), 0));
    }

    private static SortedMap<AttributeName, Integer> count(Stream<AttributeName> names) {
        var counts = new TreeMap<AttributeName, Integer>();
        names.forEach(name -> counts.merge(name, 1, Integer::sum));
        return counts;
    }
}
