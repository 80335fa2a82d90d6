package org.syncline.testkit.contract;

import java.util.List;
import org.syncline.connector.ImportRequest;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.schema.ObjectTypeSchema;
import org.syncline.core.schema.Schema;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.ValueType;

/// The types and attributes that contract tests select: of each value type something.
final class Selection {

    static final ObjectTypeName USER = new ObjectTypeName("user");
    static final ObjectTypeName GROUP = new ObjectTypeName("group");

    static final AttributeName DISPLAY_NAME = new AttributeName("displayName");
    static final AttributeName TITLE = new AttributeName("title");
    static final AttributeName MAIL = new AttributeName("mail");
    static final AttributeName ACCOUNT_NAME = new AttributeName("sAMAccountName");
    static final AttributeName MANAGER = new AttributeName("manager");
    static final AttributeName MEMBER = new AttributeName("member");
    static final AttributeName ADDRESSES = new AttributeName("proxyAddresses");
    static final AttributeName CONTROL = new AttributeName("userAccountControl");
    static final AttributeName GUID = new AttributeName("objectGUID");

    /// As discovery is to find them.
    static final Schema SCHEMA = Schema.of(List.of(
            ObjectTypeSchema.of(
                    USER,
                    List.of(
                            text(DISPLAY_NAME),
                            text(TITLE),
                            text(MAIL),
                            text(ACCOUNT_NAME),
                            new AttributeSchema(ADDRESSES, ValueType.TEXT, true, true, true),
                            new AttributeSchema(CONTROL, ValueType.NUMBER, false, true, false),
                            new AttributeSchema(GUID, ValueType.BYTES, false, false, false),
                            new AttributeSchema(MANAGER, ValueType.REFERENCE, false, true, false))),
            ObjectTypeSchema.of(
                    GROUP,
                    List.of(
                            text(ACCOUNT_NAME),
                            text(DISPLAY_NAME),
                            new AttributeSchema(MEMBER, ValueType.REFERENCE, true, true, false)))));

    private Selection() {}

    /// The same import with a schema that is wrong about one attribute.
    static ImportRequest withDisplayNameAsNumber(ImportRequest request) {
        var wrong = List.of(AttributeSchema.single(DISPLAY_NAME.text(), ValueType.NUMBER));
        var schema = Schema.of(List.of(ObjectTypeSchema.of(USER, wrong)));
        return new ImportRequest(request.partition(), request.scope(), schema, request.pageSize(), request.timeout());
    }

    private static AttributeSchema text(AttributeName name) {
        return new AttributeSchema(name, ValueType.TEXT, false, true, true);
    }
}
