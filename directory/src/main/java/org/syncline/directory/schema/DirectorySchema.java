package org.syncline.directory.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// All attributes and classes of a directory, with or without those of an Exchange organization.
public final class DirectorySchema {

    private static final String RECIPIENT = "mailRecipient";

    private final Map<String, AttributeType> attributes = new LinkedHashMap<>();
    private final Map<String, ObjectClass> classes;
    private final Set<String> exchangeAttributes = new LinkedHashSet<>();
    private final Map<List<String>, Set<String>> allowed = new ConcurrentHashMap<>();
    private final Map<String, List<ObjectClass>> lineages = new ConcurrentHashMap<>();
    private final Map<Integer, AttributeType> links = new LinkedHashMap<>();

    public DirectorySchema(boolean exchange) {
        lines("attributes.txt").forEach(this::take);
        classes = ClassTable.parse(lines("classes.txt"));
        if (exchange) {
            lines("exchange.txt")
                    .forEach(line -> exchangeAttributes.add(take(line).name()));
        }
    }

    private AttributeType take(String line) {
        var type = AttributeType.parse(line);
        attributes.put(type.key(), type);
        if (type.linkId() > 0) {
            links.put(type.linkId(), type);
        }
        return type;
    }

    public Optional<AttributeType> attribute(String name) {
        return Optional.ofNullable(attributes.get(name.toLowerCase(Locale.ROOT)));
    }

    /// An attribute that the directory itself relies on.
    public AttributeType known(String name) {
        return attribute(name).orElseThrow(() -> new IllegalArgumentException("no attribute " + name));
    }

    public Optional<ObjectClass> objectClass(String name) {
        var exact = classes.get(name);
        return exact != null
                ? Optional.of(exact)
                : classes.values().stream()
                        .filter(c -> c.name().equalsIgnoreCase(name))
                        .findFirst();
    }

    public Collection<AttributeType> attributes() {
        return attributes.values();
    }

    public Collection<ObjectClass> classes() {
        return classes.values();
    }

    /// The forward link whose values a back link shows from the other side.
    public Optional<AttributeType> forwardLinkOf(AttributeType backLink) {
        return Optional.ofNullable(links.get(backLink.linkId() - 1));
    }

    public Optional<AttributeType> backLinkOf(AttributeType forwardLink) {
        return Optional.ofNullable(links.get(forwardLink.linkId() + 1));
    }

    public List<AttributeType> backLinks() {
        return links.values().stream().filter(AttributeType::backLink).toList();
    }

    /// The attributes that administrators added to a class: those of Exchange.
    public Collection<String> extensionsOf(ObjectClass objectClass) {
        return objectClass.name().equals(RECIPIENT) ? exchangeAttributes : List.of();
    }

    /// A class with its superiors, the most general one first: the values of `objectClass`.
    public List<ObjectClass> lineage(ObjectClass objectClass) {
        return lineages.computeIfAbsent(objectClass.name(), _ -> derivation(objectClass));
    }

    private List<ObjectClass> derivation(ObjectClass objectClass) {
        var lineage = new ArrayList<ObjectClass>(List.of(objectClass));
        while (!lineage.getFirst().name().equals("top")) {
            lineage.addFirst(objectClass(lineage.getFirst().superior()).orElseThrow());
        }
        return lineage;
    }

    public String rdnAttribute(ObjectClass objectClass) {
        return lineage(objectClass).reversed().stream()
                .flatMap(c -> c.rdn().stream())
                .findFirst()
                .orElse("cn");
    }

    public boolean allows(List<String> objectClasses, AttributeType attribute) {
        return allowed.computeIfAbsent(objectClasses, this::allowedBy).contains(attribute.key());
    }

    private Set<String> allowedBy(List<String> objectClasses) {
        var keys = new HashSet<String>();
        objectClasses.stream().flatMap(name -> objectClass(name).stream()).forEach(c -> collect(c, keys));
        return keys;
    }

    private void collect(ObjectClass objectClass, Set<String> keys) {
        for (var c : lineage(objectClass)) {
            c.must().forEach(name -> keys.add(name.toLowerCase(Locale.ROOT)));
            c.may().forEach(name -> keys.add(name.toLowerCase(Locale.ROOT)));
            extensionsOf(c).forEach(name -> keys.add(name.toLowerCase(Locale.ROOT)));
            c.auxiliaries().forEach(name -> collect(objectClass(name).orElseThrow(), keys));
        }
    }

    private static List<String> lines(String resource) {
        try (var in = DirectorySchema.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the schema table " + resource + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
