package org.syncline.cli.verb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.syncline.cli.terminal.Format;
import org.syncline.cli.terminal.Table;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Lineage;
import org.syncline.core.space.MvObject;
import org.syncline.engine.Installed;
import org.syncline.home.words.ObjectNames;
import org.syncline.home.words.RuleNames;
import org.syncline.store.Transaction;

/// One MV object as an operator looks at it: each value, where it comes from, and who is joined.
///
/// @param attributes with their lineage
/// @param joined the CS objects
record MvView(MvObject object, String id, Table attributes, Table joined) {

    static MvView of(Transaction transaction, Installed installed, MvObject object) {
        var ids = new ArrayList<>(transaction.connectorSpace().joinedTo(List.of(object.id())));
        var joined = transaction.connectorSpace().load(ids).values();
        object.lineage().values().forEach(lineage -> ids.add(lineage.source()));
        var known = transaction.connectorSpace().load(ids);
        var names = new ObjectNames(transaction);
        var attributes = Table.of(
                "attribute=ATTRIBUTE",
                "values=VALUES",
                "rule=RULE",
                "connector=CONNECTOR",
                "object=OBJECT",
                "since=SINCE");
        object.attributes().forEach((name, values) -> {
            var lineage = Optional.ofNullable(object.lineage().get(name));
            var source = lineage.map(Lineage::source).flatMap(id -> Optional.ofNullable(known.get(id)));
            attributes.row(
                    name.text(),
                    names.ofMv(values),
                    lineage.map(one -> RuleNames.of(installed, one.rule())).orElse(""),
                    source.map(one -> connector(installed, one)).orElse(""),
                    source.map(one -> one.dn().toString()).orElse(""),
                    lineage.map(one -> one.since().toString()).orElse(""));
        });
        var others = Table.of("connector=CONNECTOR", "dn=NAME", "anchor=ANCHOR");
        joined.forEach(one -> others.row(
                connector(installed, one), one.dn().toString(), one.anchor().text()));
        return new MvView(object, transaction.metaverse().publicId(object.id()).toString(), attributes, others);
    }

    private static String connector(Installed installed, CsObject object) {
        return installed.connector(object.connector()).name();
    }

    /// @param width what is wider is cut
    String text(int width) {
        return "%s  %s\nid  %s\n\n%s\n\n%s"
                .formatted(
                        object.type(),
                        ObjectNames.title(object),
                        id,
                        attributes.text(Format.TABLE, width),
                        joined.text(Format.TABLE, width));
    }

    SequencedMap<String, Object> parts() {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("id", id);
        parts.put("type", object.type().text());
        parts.put("attributes", attributes.objects());
        parts.put("joined", joined.objects());
        return parts;
    }
}
