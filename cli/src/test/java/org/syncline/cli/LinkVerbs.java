package org.syncline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.syncline.store.AuditStore;

/// What an administrator types to break a link that rules keep making, and to make it again.
record LinkVerbs(Office office) {

    void disconnectAndJoin() {
        var shell = office.shell;
        var address = Office.ORGANIZATION.selected().getFirst().text("mail");
        var person = shell.json("mv", "get", "--upn", address).at("/id").asString();
        var dn = shell.json("cs", "search", "cloud", "--text", address)
                .at("/0/dn")
                .asString();

        assertThat(shell.run("object", "disconnect", "cloud", "--dn", dn, "--dry-run")
                        .succeeds()
                        .out())
                .contains("disconnected by hand", "Metaverse object afterwards");
        assertThat(joined(person)).isEqualTo(2);
        assertThat(shell.run("object", "disconnect", "cloud", "--dn", dn).code())
                .isEqualTo(1);
        shell.run("object", "disconnect", "cloud", "--dn", dn, "--yes").succeeds();
        assertThat(joined(person)).isEqualTo(1);

        shell.run("cycle", "start").succeeds();
        assertThat(joined(person)).isEqualTo(1);
        assertThat(shell.json("object", "explain", "contoso", "--upn", address)
                        .at("/targets/cloud/partner")
                        .asString())
                .isEqualTo("set-aside");

        shell.run("object", "join", "cloud", "--dn", dn, "--to", person, "--yes")
                .succeeds();
        assertThat(joined(person)).isEqualTo(2);
        var again = shell.run("object", "join", "cloud", "--dn", dn, "--to", person, "--yes");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.beside()).contains("joined already");
        var audit = office.open
                .database()
                .in(transaction -> transaction.audit().before(Long.MAX_VALUE, 2).stream()
                        .map(AuditStore.Entry::action)
                        .toList());
        assertThat(audit).containsExactly("join by hand", "disconnect by hand");
    }

    private int joined(String person) {
        return office.shell.json("mv", "get", "--id", person).at("/joined").size();
    }
}
