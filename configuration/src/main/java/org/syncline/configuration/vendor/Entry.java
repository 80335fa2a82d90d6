package org.syncline.configuration.vendor;

import org.syncline.configuration.Place;

/// One line of the report.
///
/// @param place where it begins in the export
/// @param subject what it is about: `Rule 'In from AD - User Join'`, `Connector contoso.com, run profile 'Export'`
/// @param why what became of it, or what helps
/// @param elements so many elements of the export this answers for
/// @param times so often the same is to be said; the place is that of the first
public record Entry(Place place, String subject, Fate fate, String why, int elements, int times) {

    Entry and(Entry more) {
        return new Entry(place, subject, fate, why, elements + more.elements, times + more.times);
    }
}
