package org.syncline.directory.wire;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.syncline.directory.schema.AttributeType;
import org.syncline.directory.tree.Guid;
import org.syncline.directory.tree.Node;
import org.syncline.directory.tree.Tree;

/// The objects whose reference or back link holds a given object, directly or by way of others.
record Chain(Tree tree, AttributeType type) {

    Collection<Guid> direct(Node held) {
        return type.backLink()
                ? tree.schema()
                        .forwardLinkOf(type)
                        .map(link -> tree.targets(held, link))
                        .orElse(Set.of())
                : tree.sourcesOf(held.guid(), type);
    }

    Set<Guid> transitive(Node held) {
        var found = new LinkedHashSet<Guid>();
        var open = new ArrayDeque<>(direct(held));
        while (!open.isEmpty()) {
            var next = open.poll();
            if (found.add(next)) {
                tree.find(next).ifPresent(node -> open.addAll(direct(node)));
            }
        }
        return found;
    }
}
