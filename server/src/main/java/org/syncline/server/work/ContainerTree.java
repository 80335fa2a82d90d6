package org.syncline.server.work;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.syncline.connector.Container;
import org.syncline.connector.HierarchyBrowse;
import org.syncline.connector.Scope;
import org.syncline.core.value.DistinguishedName;

/// The containers of a connected system as a page shows them, level by level until there are too many, and which of
/// them are read.
///
/// @param complete whether all are there; no: begin with one of those that have more beneath
/// @param elsewhere selected containers that this tree does not show, by name
public record ContainerTree(List<Node> tops, boolean complete, List<String> elsewhere) {

    /// More are too many for a page.
    static final int MOST = 2000;

    public ContainerTree {
        tops = List.copyOf(tops);
        elsewhere = List.copyOf(elsewhere);
    }

    /// @param reads whether its objects are read
    /// @param more whether containers stand beneath it that are not shown
    public record Node(String id, String dn, String name, boolean reads, boolean more, List<Node> children) {

        public Node {
            children = List.copyOf(children);
        }

        /// Whether anything in it differs from it: then it is shown unfolded.
        public boolean isMixed() {
            return children.stream().anyMatch(child -> child.reads() != reads || child.isMixed());
        }
    }

    static ContainerTree of(HierarchyBrowse tree, List<Container> tops, Scope scope) {
        var children = read(tree, tops);
        var selection = new Selection(ids(scope.included()), ids(scope.excluded()));
        boolean everything = scope.included().isEmpty();
        var nodes = tops.stream()
                .map(top -> node(top, children, selection, everything))
                .toList();
        var shown = new TreeSet<String>();
        tops.forEach(top -> shown.add(top.id()));
        children.values().forEach(some -> some.forEach(one -> shown.add(one.id())));
        return new ContainerTree(
                nodes,
                nodes.stream().noneMatch(ContainerTree::isCut),
                scope.included().stream()
                        .filter(selected -> !shown.contains(selected.id()))
                        .map(Scope.Selected::name)
                        .toList());
    }

    /// Breadth first, so that the upper levels are whole.
    private static Map<DistinguishedName, List<Container>> read(HierarchyBrowse tree, List<Container> tops) {
        var children = new LinkedHashMap<DistinguishedName, List<Container>>();
        var open = new ArrayDeque<Container>(tops);
        int count = tops.size();
        while (!open.isEmpty() && count < MOST) {
            var parent = open.removeFirst();
            if (parent.hasChildren()) {
                var some = tree.childrenOf(parent.dn());
                children.put(parent.dn(), some);
                open.addAll(some);
                count += some.size();
            }
        }
        return children;
    }

    private record Selection(Set<String> included, Set<String> excluded) {

        boolean reads(Container container, boolean inside) {
            return included.contains(container.id()) || inside && !excluded.contains(container.id());
        }
    }

    private static Node node(
            Container container,
            Map<DistinguishedName, List<Container>> children,
            Selection selection,
            boolean inside) {
        boolean reads = selection.reads(container, inside);
        var beneath = new ArrayList<Node>();
        children.getOrDefault(container.dn(), List.of())
                .forEach(child -> beneath.add(node(child, children, selection, reads)));
        return new Node(
                container.id(),
                container.dn().toString(),
                container.dn().parts().getFirst(),
                reads,
                container.hasChildren() && beneath.isEmpty(),
                beneath);
    }

    private static boolean isCut(Node node) {
        return node.more() || node.children().stream().anyMatch(ContainerTree::isCut);
    }

    private static Set<String> ids(List<Scope.Selected> selected) {
        return selected.stream().map(Scope.Selected::id).collect(Collectors.toCollection(TreeSet::new));
    }
}
