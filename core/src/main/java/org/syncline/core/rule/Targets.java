package org.syncline.core.rule;

import java.util.List;
import java.util.TreeSet;
import org.syncline.core.value.AttributeName;

/// The targets of several books together, in the order of their names, and where each book has them.
public final class Targets {

    /// In the place of a target that a book does not have.
    public static final int NOWHERE = -1;

    public static final Targets NONE = new Targets(List.of());

    private final AttributeName[] names;
    private final int[][] places;
    private final int[] only;

    Targets(List<RuleBook> books) {
        var all = new TreeSet<AttributeName>();
        for (var book : books) {
            for (int i = 0; i < book.targets(); i++) {
                all.add(book.target(i));
            }
        }
        names = all.toArray(AttributeName[]::new);
        places = new int[books.size()][names.length];
        only = new int[names.length];
        for (int i = 0; i < names.length; i++) {
            int having = 0;
            for (int j = 0; j < places.length; j++) {
                places[j][i] = Math.max(NOWHERE, books.get(j).targetOf(names[i]));
                if (places[j][i] != NOWHERE) {
                    having++;
                    only[i] = j;
                }
            }
            only[i] = having == 1 ? only[i] : NOWHERE;
        }
    }

    public int size() {
        return names.length;
    }

    public AttributeName name(int index) {
        return names[index];
    }

    /// The one book that has the target, or [#NOWHERE] if several have it.
    public int only(int index) {
        return only[index];
    }

    /// The target's number in that book, or [#NOWHERE].
    public int place(int book, int index) {
        return places[book][index];
    }
}
