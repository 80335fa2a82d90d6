package org.syncline.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/// A made-up organization: units, and people with managers inside their unit. The same arguments give
/// the same organization, letter for letter.
///
/// @param units the units as entries, parents first
/// @param people all accounts
/// @param selectedUnit the DN of the unit whose mailboxes have moved to the cloud
public record SampleOrganization(List<Person> units, List<Person> people, String selectedUnit) {

    private static final List<String> OTHER_UNITS =
            List.of("Headquarters", "Sales Offices", "Plant München", "Research & Development");
    private static final String SELECTED = "Migrated Mailboxes";

    /// 844 accounts of `contoso.test`, 244 of them in the selected unit.
    public static SampleOrganization standard() {
        return of("contoso.test", 844, 244, 1);
    }

    public static SampleOrganization of(String domain, int accounts, int selected, long seed) {
        if (selected < 0 || selected > accounts) {
            throw new IllegalArgumentException(selected + " of " + accounts + " accounts cannot be selected");
        }
        var base = "DC=" + domain.replace(".", ",DC=");
        var top = "OU=Contoso," + base;
        var units = Stream.concat(
                        Stream.of(unit(top, "Contoso")),
                        Stream.concat(Stream.of(SELECTED), OTHER_UNITS.stream())
                                .map(name -> unit("OU=" + name + "," + top, name)))
                .toList();
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        return new SampleOrganization(
                units,
                people(new Staffing(domain, random), units, accounts, selected, random),
                units.get(1).dn());
    }

    private static List<Person> people(
            Staffing staffing, List<Person> units, int accounts, int selected, RandomGenerator random) {
        var people = new ArrayList<Person>();
        var left = selected;
        for (int i = 0; i < accounts; i++) {
            var chosen = random.nextInt(accounts - i) < left;
            left -= chosen ? 1 : 0;
            var unit = chosen ? units.get(1) : units.get(2 + random.nextInt(units.size() - 2));
            people.add(staffing.hire(unit.dn()));
        }
        return people;
    }

    private static Person unit(String dn, String name) {
        var attributes = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        attributes.put("objectClass", List.of("organizationalUnit"));
        attributes.put("ou", List.of(name));
        return new Person(dn, attributes);
    }

    /// The people of the selected unit.
    public List<Person> selected() {
        return people.stream().filter(p -> p.dn().endsWith("," + selectedUnit)).toList();
    }

    /// Everything, in an order in which it can be added.
    List<Person> entries() {
        return Stream.concat(units.stream(), people.stream()).toList();
    }
}
