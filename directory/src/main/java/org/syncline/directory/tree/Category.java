package org.syncline.directory.tree;

/// `objectCategory`: the class by which objects are usually sought, as a reference to its schema object.
public final class Category {

    private Category() {}

    static void put(Tree tree, Node node, long usn) {
        var objectClass =
                tree.schema().objectClass(node.objectClasses().getLast()).orElseThrow();
        tree.refer(node, tree.schema().known("objectCategory"), schemaObject(tree, objectClass.category()), usn);
    }

    /// The identity of the schema object of a class, known even before it exists.
    public static Guid schemaObject(Tree tree, String className) {
        var cn = tree.schema().objectClass(className).map(c -> c.cn()).orElse(className);
        return Seed.guid("CN=" + cn + "," + tree.identity().schemaDn());
    }
}
