package org.syncline.configuration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Makes a piece of a text say something else, by as few letters as it takes. What is in the way of that is noted.
final class SectionPatch {

    /// Letters that others take the place of.
    record Change(int from, int to, String young) {}

    private final WrittenText.Read read;
    private final List<SectionEdit.Untouchable> inTheWay;

    SectionPatch(WrittenText.Read read, List<SectionEdit.Untouchable> inTheWay) {
        this.read = read;
        this.inTheWay = inTheWay;
    }

    /// The letters from the one to the other as they are with the changes among them.
    static String changed(String text, int from, int to, List<Change> changes) {
        var young = new StringBuilder();
        int at = from;
        for (var change : changes.stream()
                .sorted(Comparator.comparingInt(Change::from).thenComparingInt(Change::to))
                .toList()) {
            if (change.from() >= from && change.to() <= to) {
                young.append(text, at, change.from()).append(change.young());
                at = change.to();
            }
        }
        return young.append(text, at, to).toString();
    }

    List<Change> changes(Written old, Wanted wanted) {
        if (Saying.says(old, wanted)) {
            return List.of();
        }
        if (read.isBound(old)) {
            return stuck(old.start(), "What is to change has an anchor, a tag or an alias");
        }
        return switch (old) {
            case Written.Scalar is
            when read.isBlock(is) -> stuck(is.start(), "What is to change is written as a text of several lines");
            case Written.Mapping is
            when wanted instanceof Wanted.Mapping mapping && isStepwise(is, mapping) -> entries(is, mapping);
            case Written.Items is
            when wanted instanceof Wanted.Items items && isStepwise(is, items) ->
                read.isFlow(is)
                        ? each(is, items)
                        : new ItemsPatch(read, this)
                                .changes(is, items.of(is.items().size()));
            case Written.Scalar _, Written.Mapping _, Written.Items _ -> whole(old, wanted);
        };
    }

    /// In brackets nothing is added or taken away piece by piece.
    private boolean isStepwise(Written.Mapping old, Wanted.Mapping wanted) {
        boolean sameKeys = old.entries().keySet().containsAll(wanted.entries().keySet())
                && old.entries().keySet().stream()
                        .allMatch(key -> wanted.of(key).isPresent());
        return sameKeys
                || !read.isFlow(old)
                        && old.entries().keySet().stream()
                                .anyMatch(key -> wanted.of(key).isPresent());
    }

    private boolean isStepwise(Written.Items old, Wanted.Items wanted) {
        if (!read.isFlow(old)) {
            return true;
        }
        return wanted.items().stream()
                .map(Wanted.Item::origin)
                .toList()
                .equals(IntStream.range(0, old.items().size()).boxed().toList());
    }

    private List<Change> each(Written.Items old, Wanted.Items wanted) {
        var changes = new ArrayList<Change>();
        for (var item : wanted.items()) {
            changes.addAll(changes(old.items().get(item.origin()), item.value()));
        }
        return changes;
    }

    private List<Change> entries(Written.Mapping old, Wanted.Mapping wanted) {
        var changes = new ArrayList<Change>();
        for (var key : old.entries().keySet()) {
            var entry = old.entries().get(key);
            var value = wanted.of(key);
            if (entry != null) {
                changes.addAll(value.isPresent() ? changes(entry.value(), value.get()) : removed(old, entry));
            }
        }
        var young = new StringBuilder();
        var first = old.entries().firstEntry().getValue();
        wanted.entries().forEach((key, value) -> {
            if (!old.entries().containsKey(key)) {
                young.append(" ".repeat(first.start() - read.lineStart(first.start())))
                        .append(YamlText.scalar(key))
                        .append(": ")
                        .append(Saying.line(value))
                        .append(read.lineBreak());
            }
        });
        if (!young.isEmpty()) {
            int at = read.lineEnd(old.end());
            changes.add(new Change(at, at, young.toString()));
        }
        return changes;
    }

    /// With the comments right above it, if it has lines of its own.
    private List<Change> removed(Written.Mapping old, Written.Entry entry) {
        int line = read.lineStart(entry.start());
        int end = entry.value().end();
        if (read.isBlank(line, entry.start())) {
            return List.of(new Change(aboveWithComments(line), read.lineEnd(end), ""));
        }
        return old.entries().values().stream()
                .filter(other -> other.start() > entry.start())
                .findFirst()
                .filter(next -> read.comment(entry.start(), next.start()).isEmpty())
                .map(next -> List.of(new Change(entry.start(), next.start(), "")))
                .orElseGet(() -> stuck(entry.start(), "What is to go shares its line with something else"));
    }

    /// Where the comments begin that stand right above a line.
    int aboveWithComments(int line) {
        int at = line;
        while (at > 0) {
            int above = read.lineStart(at - 1);
            if (!read.text().substring(above, at).strip().startsWith("#")
                    || read.comment(above, at).isEmpty()) {
                break;
            }
            at = above;
        }
        return at;
    }

    private List<Change> whole(Written old, Wanted wanted) {
        var comment = read.comment(old.start(), old.end());
        if (comment.isPresent()) {
            return stuck(comment.getAsInt(), "Among what is to change stands a comment");
        }
        return List.of(
                new Change(old.start(), old.end(), (old.start() == old.end() ? " " : "") + Saying.line(old, wanted)));
    }

    List<Change> stuck(int at, String why) {
        inTheWay.add(new SectionEdit.Untouchable(read.line(at), why));
        return List.of();
    }
}
