package org.syncline.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// Hires people for a sample organization, one after the other. Names repeat, as they do; accounts,
/// addresses and names within a unit do not.
final class Staffing {

    private static final List<String> FIRST = lines("first-names.txt");
    private static final List<String> LAST = lines("last-names.txt");
    private static final int REPORTS = 8;

    private final String domain;
    private final RandomGenerator random;
    private final Set<String> addresses = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Map<String, List<Person>> units = new HashMap<>();
    private int hired;

    Staffing(String domain, RandomGenerator random) {
        this.domain = domain;
        this.random = random;
    }

    Person hire(String unit) {
        var first = FIRST.get(random.nextInt(FIRST.size()));
        var last = LAST.get(random.nextInt(LAST.size()));
        var colleagues = units.computeIfAbsent(unit, _ -> new ArrayList<>());
        var attributes = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        put(attributes, "objectClass", "user");
        put(attributes, "givenName", first);
        put(attributes, "sn", last);
        put(attributes, "displayName", first + " " + last);
        put(attributes, "userAccountControl", "512");
        put(attributes, "employeeID", "E" + (100_000 + hired));
        addresses(attributes, unused(plain(first) + "." + plain(last)));
        work(attributes);
        if (!colleagues.isEmpty()) {
            put(
                    attributes,
                    "manager",
                    colleagues.get((colleagues.size() - 1) / REPORTS).dn());
        }
        var person = new Person("CN=" + unusedName(first + " " + last, unit) + "," + unit, attributes);
        colleagues.add(person);
        hired++;
        return person;
    }

    private void addresses(SortedMap<String, List<String>> attributes, String alias) {
        var address = alias + "@" + domain;
        put(
                attributes,
                "sAMAccountName",
                alias.length() <= 20 ? alias : alias.substring(0, 13) + "." + (100_000 + hired));
        put(attributes, "userPrincipalName", address);
        put(attributes, "mail", address);
        put(attributes, "mailNickname", alias);
        attributes.put("proxyAddresses", List.of("SMTP:" + address, "smtp:" + alias + "@mail." + domain));
    }

    private void work(SortedMap<String, List<String>> attributes) {
        var office = Workplace.OFFICES.get(random.nextInt(Workplace.OFFICES.size()));
        var department = Workplace.DEPARTMENTS.get(random.nextInt(Workplace.DEPARTMENTS.size()));
        put(attributes, "company", "Contoso");
        put(attributes, "department", department);
        put(attributes, "title", Workplace.TITLES.get(random.nextInt(Workplace.TITLES.size())) + ", " + department);
        put(attributes, "physicalDeliveryOfficeName", office.city());
        put(attributes, "l", office.city());
        put(attributes, "co", office.country());
        put(attributes, "c", office.code());
        put(attributes, "telephoneNumber", "%s %04d".formatted(office.prefix(), random.nextInt(10_000)));
    }

    private static void put(SortedMap<String, List<String>> attributes, String name, String value) {
        attributes.put(name, List.of(value));
    }

    private String unused(String alias) {
        var candidate = alias;
        for (int i = 2; !addresses.add(candidate); i++) {
            candidate = alias + i;
        }
        return candidate;
    }

    private String unusedName(String name, String unit) {
        var candidate = name;
        for (int i = 2; !names.add(candidate.toLowerCase(Locale.ROOT) + "," + unit); i++) {
            candidate = name + " " + i;
        }
        return candidate;
    }

    /// ASCII letters, for addresses: `ü` becomes `u`, `ß` becomes `ss`.
    private static String plain(String name) {
        var special = name.replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("Ł", "L")
                .replace("ı", "i");
        return Normalizer.normalize(special, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z-]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static List<String> lines(String resource) {
        try (var in = Staffing.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
