package org.syncline.configuration;

import java.util.SortedMap;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ObjectTypeName;

/// A list of attributes and what they hold, among this package's resources: `attributes:`, then one a line.
public final class AttributeList {

    private static final ObjectTypeName LIST = new ObjectTypeName("attributes");

    private AttributeList() {}

    /// @throws IllegalStateException if the resource is broken
    public static SortedMap<AttributeName, AttributeSchema> shipped(String resource) {
        var problems = new Problems();
        var list = Document.yaml(resource, Resource.text(resource), problems)
                .filter(Node.Mapping.class::isInstance)
                .map(node -> AttributeWords.schema(((Node.Mapping) node).entries(), problems))
                .flatMap(schema -> schema.type(LIST));
        if (list.isEmpty() || !problems.isEmpty()) {
            throw new IllegalStateException("a shipped list of attributes is broken: " + problems.inOrder());
        }
        return list.get().attributes();
    }
}
