package org.syncline.cloud.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.syncline.cloud.model.Addresses;
import org.syncline.cloud.model.Settings;

/// A mailbox shows only addresses in verified domains, and always one in the initial domain (default-rules.md 9.4).
final class MailboxAddresses {

    private MailboxAddresses() {}

    static List<String> of(List<String> addresses, String alias, Settings settings, Predicate<String> isFree) {
        var shown = new ArrayList<>(addresses.stream()
                .filter(address ->
                        !Addresses.isMail(address) || settings.isVerified(Addresses.domain(Addresses.key(address))))
                .toList());
        var initial = alias + "@" + settings.initialDomain();
        var has = Addresses.mailKeys(shown).anyMatch(initial::equalsIgnoreCase);
        if (!has && !alias.isEmpty() && isFree.test("smtp:" + initial)) {
            shown.add((Addresses.primary(shown).isPresent() ? "smtp:" : "SMTP:") + initial);
        }
        return List.copyOf(shown);
    }
}
