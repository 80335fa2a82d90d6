package org.syncline.configuration.vendor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.syncline.configuration.FileNames;
import org.syncline.configuration.vendor.VendorConnector.Domain;
import org.syncline.configuration.vendor.VendorConnector.Kind;

/// How a connected system is reached. An export has no password; what is missing gets a stand-in that cannot be
/// reached, and the report says what to put there.
final class SettingsDrafting {

    private final VendorConnector connector;
    private final Ledger ledger;
    private final List<String> told = new ArrayList<>();

    SettingsDrafting(VendorConnector connector, Ledger ledger) {
        this.connector = connector;
        this.ledger = ledger;
    }

    SortedMap<String, String> settings(List<Domain> domains) {
        var settings = new TreeMap<String, String>();
        if (connector.kind() == Kind.CLOUD) {
            cloud(settings);
        } else {
            directory(settings, domains);
        }
        ledger.note(connector.source(), connector.subject() + ", settings", Fate.CHANGED, String.join("\n", told));
        return settings;
    }

    private void directory(SortedMap<String, String> settings, List<Domain> domains) {
        var controller = domains.stream()
                .flatMap(domain -> Stream.of("last-dc", "lastdc")
                        .flatMap(name -> Optional.ofNullable(domain.parameters().get(name)).stream()))
                .filter(found -> !found.isBlank())
                .findFirst();
        settings.put("host", controller.orElse(connector.name()));
        settings.put("user", user());
        settings.put("password", "secret:" + FileNames.slug(connector.name()) + "-password");
        domains.stream().findFirst().ifPresent(domain -> settings.put("domain", domain.dn()));
        tell(
                "host",
                controller.isPresent()
                        ? "The domain controller used last."
                        : "The name of the forest; name a domain controller.");
        tell("user", "Check that this account may read what is selected.");
        tell(
                "password",
                "No export has it. Store it as " + settings.get("password") + ", or write env:NAME or file:PATH.");
        tell("tls", "Connections are encrypted always; name the authority to trust in 'ca' if it is not a public one.");
    }

    private String user() {
        var account = parameter("forest-login-user", "forestloginuser");
        var domain = parameter("forest-login-domain", "forestlogindomain");
        return account.map(name -> domain.filter(_ -> !name.contains("@"))
                        .map(at -> name + "@" + at)
                        .orElse(name))
                .orElse("unknown@" + connector.name());
    }

    private void cloud(SortedMap<String, String> settings) {
        settings.put("url", "https://cloud.invalid");
        settings.put(
                "tenant", parameter("azuretenantid").orElse(connector.name().replaceFirst(" - .*$", "")));
        settings.put("client", "unknown");
        settings.put("secret", "secret:" + FileNames.slug(connector.name()) + "-secret");
        tell("url", "No export has the address. Put that of your cloud directory there.");
        tell("tenant", "Check that this is the tenant.");
        tell("client", "The vendor's account cannot be used. Register an application, and put its id there.");
        tell("secret", "Store it as " + settings.get("secret") + ", or write env:NAME or file:PATH.");
    }

    private Optional<String> parameter(String... names) {
        return Stream.of(names)
                .flatMap(name -> Optional.ofNullable(connector.parameters().get(name)).stream())
                .filter(found -> !found.isBlank())
                .findFirst();
    }

    private void tell(String setting, String why) {
        told.add(setting + ": " + why);
    }
}
