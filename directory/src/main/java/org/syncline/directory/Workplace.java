package org.syncline.directory;

import java.util.List;

/// Where people of a sample organization work and what they are called there.
///
/// @param code the country's two letters
/// @param prefix the beginning of its telephone numbers
record Workplace(String city, String country, String code, String prefix) {

    static final List<Workplace> OFFICES = List.of(
            new Workplace("Seattle", "United States", "US", "+1 206 555"),
            new Workplace("London", "United Kingdom", "GB", "+44 20 7946"),
            new Workplace("München", "Germany", "DE", "+49 89 5550"),
            new Workplace("São Paulo", "Brazil", "BR", "+55 11 5550"),
            new Workplace("Bengaluru", "India", "IN", "+91 80 5550"),
            new Workplace("Łódź", "Poland", "PL", "+48 42 555"));

    static final List<String> DEPARTMENTS = List.of(
            "Engineering", "Sales", "Marketing", "Finance", "Human Resources", "Information Technology", "Legal");

    static final List<String> TITLES = List.of("Analyst", "Specialist", "Consultant", "Coordinator", "Team Lead");
}
