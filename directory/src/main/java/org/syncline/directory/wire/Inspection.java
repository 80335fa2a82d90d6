package org.syncline.directory.wire;

import com.unboundid.ldap.protocol.SearchRequestProtocolOp;
import com.unboundid.ldap.protocol.SearchResultEntryProtocolOp;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DereferencePolicy;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.List;
import java.util.TreeMap;
import org.syncline.directory.access.DirectoryObject;
import org.syncline.directory.tree.Directory;

/// Looks at the directory from inside its process, past sign-in and limits.
public record Inspection(Directory directory) {

    public List<DirectoryObject> find(Filter filter) throws LDAPException {
        var request = new SearchRequestProtocolOp(
                directory.identity().domainDn(),
                SearchScope.SUB,
                DereferencePolicy.NEVER,
                0,
                0,
                false,
                filter,
                List.of());
        return directory.read(tree -> {
            var search = new Search(tree, new Inquiry(request, List.of(), Caller.ANONYMOUS));
            return search.entries(search.found(Integer.MAX_VALUE)).stream()
                    .map(Inspection::object)
                    .toList();
        });
    }

    private static DirectoryObject object(SearchResultEntryProtocolOp entry) {
        var attributes = new TreeMap<String, List<byte[]>>(String.CASE_INSENSITIVE_ORDER);
        for (var attribute : entry.getAttributes()) {
            attributes.put(Attribute.getBaseName(attribute.getName()), List.of(attribute.getValueByteArrays()));
        }
        return new DirectoryObject(entry.getDN(), attributes);
    }

    public boolean knows(String attribute) {
        try {
            return directory.read(tree -> tree.schema().attribute(attribute).isPresent());
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }
}
