package org.syncline.cloud.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.syncline.cloud.model.Addresses;
import org.syncline.cloud.model.Entry;
import org.syncline.cloud.model.Feature;
import org.syncline.cloud.model.Kind;
import org.syncline.cloud.model.Population;
import org.syncline.cloud.model.Quarantined;
import org.syncline.cloud.model.Quarantined.Property;
import org.syncline.cloud.model.Settings;
import org.syncline.cloud.model.Visible;

/// Computes what the world sees of an object, and what is held back (cloud-emulator.md 7.3–7.5, default-rules.md
/// 9.3–9.5).
///
/// A value that did not change is not looked at again, so what is held back is told once.
final class Visibility {

    private final Entry before;
    private final Entry after;
    private final boolean anew;
    private final Population population;
    private final Circumstances circumstances;
    private final List<Warning> warnings = new ArrayList<>();
    private final List<Quarantined> held = new ArrayList<>();

    /// What the computation depends on besides the objects; `digits` gives numbers of four digits.
    record Circumstances(Settings settings, Instant now, IntSupplier digits) {}

    private Visibility(Entry before, Entry after, boolean anew, Population population, Circumstances circumstances) {
        this.before = before;
        this.after = after;
        this.anew = anew;
        this.population = population;
        this.circumstances = circumstances;
    }

    /// @param anew the object is created, matched or restored: everything is computed, a name is always taken
    static Appearance of(Entry before, Entry after, boolean anew, Population population, Circumstances circumstances) {
        return new Visibility(before, after, anew, population, circumstances).compute();
    }

    private Appearance compute() {
        var conflict = identifierConflict().or(this::primaryConflict).or(this::nameConflict);
        if (conflict.isPresent()) {
            return new Appearance.Refused(conflict.orElseThrow());
        }
        var alias = alias();
        var name = after.kind() == Kind.USER ? name(alias) : "";
        var refused = refusedAddress();
        if (refused.isPresent()) {
            return new Appearance.Refused(refused.orElseThrow());
        }
        return new Appearance.Shown(
                after.with(new Visible(name, addresses(alias), alias), held), List.copyOf(warnings));
    }

    private Optional<ItemError> identifierConflict() {
        var name = "onPremiseSecurityIdentifier";
        var sid = after.text(name);
        return sid.isEmpty() || !anew && sid.equals(before.text(name))
                ? Optional.empty()
                : population
                        .identified(sid)
                        .filter(this::isOther)
                        .map(holder -> ItemError.taken("OnPremiseSecurityIdentifier", sid, holder));
    }

    private Optional<ItemError> primaryConflict() {
        if (!addressesChange()) {
            return Optional.empty();
        }
        return Addresses.primary(after.proxyAddresses()).flatMap(primary -> {
            var key = Addresses.key(primary);
            return holder(primary)
                    .filter(other -> Matching.isPrimaryOf(other, key))
                    .map(other -> ItemError.taken("proxyAddresses", primary, other));
        });
    }

    private Optional<ItemError> nameConflict() {
        if (after.kind() != Kind.USER || !nameChanges() || keepsName() || has(Feature.QUARANTINE_UPN)) {
            return Optional.empty();
        }
        var wanted = wantedName(alias());
        return namesake(wanted).map(other -> ItemError.taken("userPrincipalName", wanted, other));
    }

    private Optional<ItemError> refusedAddress() {
        if (!addressesChange() || has(Feature.QUARANTINE_PROXY)) {
            return Optional.empty();
        }
        return after.proxyAddresses().stream()
                .flatMap(address ->
                        holder(address).map(other -> ItemError.taken("proxyAddresses", address, other)).stream())
                .findFirst();
    }

    private String alias() {
        var ingested = after.text("alias");
        if (!ingested.isEmpty() && (anew || !ingested.equals(before.text("alias")))) {
            return ingested;
        }
        return before.visible().alias().isEmpty()
                ? firstAlias()
                : before.visible().alias();
    }

    private String firstAlias() {
        var primary =
                Addresses.primary(after.proxyAddresses()).map(Addresses::key).map(Addresses::localPart);
        var secondary = Addresses.mailKeys(after.proxyAddresses())
                .map(Addresses::localPart)
                .findFirst();
        return Stream.of(
                        after.text("alias"),
                        primary.orElse(""),
                        Addresses.localPart(after.text("mail")),
                        Addresses.localPart(after.text("userPrincipalName")),
                        secondary.orElse(""))
                .filter(Predicate.not(String::isEmpty))
                .findFirst()
                .orElse("");
    }

    private String name(String alias) {
        var shadow = after.text("userPrincipalName");
        if (!nameChanges()) {
            held(Property.UserPrincipalName).forEach(held::add);
            return before.visible().userPrincipalName();
        }
        if (keepsName()) {
            warnings.add(new Warning.UpnUnchanged(before.visible().userPrincipalName()));
            return before.visible().userPrincipalName();
        }
        if (!circumstances.settings().isVerified(Addresses.domain(shadow))) {
            warnings.add(new Warning.UpnSuffixNotVerified(shadow));
        }
        var wanted = wantedName(alias);
        if (namesake(wanted).isEmpty()) {
            return wanted;
        }
        hold(Property.UserPrincipalName, wanted);
        return placeholder(wanted);
    }

    private String wantedName(String alias) {
        var shadow = after.text("userPrincipalName");
        var settings = circumstances.settings();
        return settings.isVerified(Addresses.domain(shadow)) ? shadow : alias + "@" + settings.initialDomain();
    }

    private boolean nameChanges() {
        return anew || !after.text("userPrincipalName").equals(before.text("userPrincipalName"));
    }

    private boolean keepsName() {
        var settings = circumstances.settings();
        return !anew
                && !has(Feature.SYNCHRONIZE_UPN)
                && !settings.isFederated(Addresses.domain(before.visible().userPrincipalName()));
    }

    private Optional<Entry> namesake(String name) {
        return population.named(name.toLowerCase(Locale.ROOT)).filter(this::isOther);
    }

    private String placeholder(String wanted) {
        var domain = circumstances.settings().initialDomain();
        return Stream.generate(() -> "%s+%04d@%s"
                        .formatted(
                                Addresses.localPart(wanted),
                                circumstances.digits().getAsInt(),
                                domain))
                .filter(name -> namesake(name).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private boolean addressesChange() {
        return anew || nameChanges() || !after.proxyAddresses().equals(before.proxyAddresses());
    }

    private List<String> addresses(String alias) {
        if (!addressesChange()) {
            held(Property.ProxyAddress).forEach(held::add);
            return before.visible().proxyAddresses();
        }
        var free = new ArrayList<String>();
        for (var address : after.proxyAddresses()) {
            if (holder(address).isPresent()) {
                hold(Property.ProxyAddress, address);
            } else {
                free.add(address);
            }
        }
        return after.mailbox().isEmpty()
                ? free
                : MailboxAddresses.of(free, alias, circumstances.settings(), this::isFree);
    }

    private boolean isFree(String address) {
        return holder(address).isEmpty();
    }

    private Optional<Entry> holder(String address) {
        return Addresses.isMail(address)
                ? population.addressed(Addresses.key(address)).filter(this::isOther)
                : Optional.empty();
    }

    private void hold(Property property, String value) {
        var known =
                held(property).filter(record -> record.value().equals(value)).findFirst();
        var record = known.orElseGet(() -> new Quarantined(property, value, circumstances.now()));
        if (known.isEmpty()) {
            warnings.add(new Warning.Held(record));
        }
        held.add(record);
    }

    private Stream<Quarantined> held(Property property) {
        return before.quarantined().stream().filter(record -> record.property() == property);
    }

    private boolean has(String feature) {
        return circumstances.settings().has(feature);
    }

    private boolean isOther(Entry holder) {
        return !Objects.equals(holder.id(), after.id());
    }
}
