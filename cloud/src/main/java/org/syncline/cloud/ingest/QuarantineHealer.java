package org.syncline.cloud.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.syncline.cloud.model.Addresses;
import org.syncline.cloud.model.Entry;
import org.syncline.cloud.model.Population;
import org.syncline.cloud.model.Quarantined;
import org.syncline.cloud.model.Visible;
import org.syncline.cloud.store.Writer;

/// Gives objects the values that were held back and are free now (cloud-emulator.md 7.5). First come, first served.
public final class QuarantineHealer {

    private QuarantineHealer() {}

    /// @return how many values found their object
    public static int heal(Writer writer) {
        var healed = 0;
        for (var id : writer.state().withQuarantine()) {
            var entry = writer.state().active(id).orElseThrow();
            var after = healed(entry, writer.state());
            if (!after.equals(entry)) {
                healed += entry.quarantined().size() - after.quarantined().size();
                writer.put(after);
            }
        }
        return healed;
    }

    private static Entry healed(Entry entry, Population population) {
        var name = entry.visible().userPrincipalName();
        var addresses = new ArrayList<>(entry.visible().proxyAddresses());
        var still = new ArrayList<Quarantined>();
        for (var record : entry.quarantined()) {
            if (holder(record, population)
                    .filter(other -> !other.id().equals(entry.id()))
                    .isPresent()) {
                still.add(record);
                continue;
            }
            switch (record.property()) {
                case UserPrincipalName -> name = record.value();
                case ProxyAddress -> take(addresses, record.value());
            }
        }
        var visible = new Visible(name, addresses, entry.visible().alias());
        return entry.with(visible, List.copyOf(still));
    }

    /// A primary address that comes back takes its place from the one that stood in for it.
    private static void take(List<String> addresses, String value) {
        if (Addresses.isPrimary(value)) {
            addresses.replaceAll(
                    address -> Addresses.isPrimary(address) ? "smtp:" + address.substring("SMTP:".length()) : address);
        }
        addresses.add(value);
    }

    private static Optional<Entry> holder(Quarantined record, Population population) {
        return switch (record.property()) {
            case UserPrincipalName -> population.named(record.value().toLowerCase(Locale.ROOT));
            case ProxyAddress -> population.addressed(Addresses.key(record.value()));
        };
    }
}
