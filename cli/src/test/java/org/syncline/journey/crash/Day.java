package org.syncline.journey.crash;

import java.util.List;
import org.syncline.directory.Person;
import org.syncline.directory.SampleOrganization;

/// What an administrator of the directory does, day after day. Nobody is made: what is made has a GUID of its own in
/// each directory, and twins would not be twins. Who comes, comes from a unit that is not selected.
enum Day {
    /// The first day: everybody is there.
    BEGINNING {
        @Override
        void pass(DirectoryDesk desk, SampleOrganization organization) {}
    },
    /// People leave, move, marry, and get other titles.
    CHANGES {
        @Override
        void pass(DirectoryDesk desk, SampleOrganization organization) {
            var people = followers(organization);
            people.subList(0, 4).forEach(leaver -> desk.delete(leaver.dn()));
            people.subList(4, 6).forEach(mover -> desk.move(mover.dn(), elsewhere(organization)));
            people.subList(6, 8).forEach(bride -> desk.rename(bride.dn(), married(bride)));
            people.subList(8, 12)
                    .forEach(one -> desk.replace(one.dn(), "displayName", "Dr. " + one.text("displayName")));
        }
    },
    /// Who moved comes back, others come for the first time, people get other managers and lose their telephones.
    ARRIVALS {
        @Override
        void pass(DirectoryDesk desk, SampleOrganization organization) {
            var people = followers(organization);
            people.subList(4, 6).forEach(mover -> desk.move(at(mover, elsewhere(organization)), unit(organization)));
            organization.people().stream()
                    .filter(person -> !organization.selected().contains(person))
                    .limit(3)
                    .forEach(newcomer -> desk.move(newcomer.dn(), unit(organization)));
            people.subList(12, 16)
                    .forEach(one ->
                            desk.replace(one.dn(), "manager", people.get(8).dn()));
            people.subList(14, 18).forEach(one -> desk.remove(one.dn(), "telephoneNumber"));
        }
    },
    /// Two take each other's name, some leave, others have no manager any more. No manager leaves: an import of
    /// changes does not hear of that, and whether the reference is still staged depends on the last import.
    DEPARTURES {
        @Override
        void pass(DirectoryDesk desk, SampleOrganization organization) {
            var people = followers(organization);
            var one = people.get(12);
            var other = people.get(13);
            desk.rename(one.dn(), "CN=Nobody");
            desk.rename(other.dn(), component(one));
            desk.rename("CN=Nobody," + unit(organization), component(other));
            people.subList(16, 18).forEach(leaver -> desk.delete(leaver.dn()));
            people.subList(18, 20).forEach(person -> desk.remove(person.dn(), "manager"));
            people.subList(6, 8)
                    .forEach(bride -> desk.move(married(bride) + "," + unit(organization), elsewhere(organization)));
        }
    };

    abstract void pass(DirectoryDesk desk, SampleOrganization organization);

    /// Those of the selected unit who lead nobody.
    private static List<Person> followers(SampleOrganization organization) {
        var leaders = organization.people().stream()
                .map(person -> person.text("manager").toLowerCase(java.util.Locale.ROOT))
                .toList();
        return organization.selected().stream()
                .filter(person -> !leaders.contains(person.dn().toLowerCase(java.util.Locale.ROOT)))
                .toList();
    }

    private static String unit(SampleOrganization organization) {
        return organization.selectedUnit();
    }

    private static String elsewhere(SampleOrganization organization) {
        return organization.units().getLast().dn();
    }

    private static String married(Person bride) {
        return "CN=Married " + bride.text("sAMAccountName");
    }

    private static String component(Person person) {
        return person.dn().substring(0, person.dn().indexOf(",OU="));
    }

    private static String at(Person person, String unit) {
        return component(person) + "," + unit;
    }
}
