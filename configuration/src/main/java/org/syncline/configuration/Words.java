package org.syncline.configuration;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.NavigableMap;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.syncline.core.rule.Direction;
import org.syncline.core.rule.LinkType;
import org.syncline.core.rule.MergeType;
import org.syncline.core.rule.ScopeOperator;
import org.syncline.core.sync.Parting;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.MailServer;
import org.syncline.engine.RunStep;

/// The fixed words of the files, and what they stand for.
final class Words {

    static final SequencedMap<String, Direction> DIRECTIONS =
            of(new Direction[] {Direction.INBOUND, Direction.OUTBOUND}, "Inbound", "Outbound");

    static final SequencedMap<String, LinkType> LINK_TYPES =
            of(LinkType.values(), "Provision", "Join", "StickyJoin", "JoinNoFlow");

    /// `Replace` is read as the `Update` that it is.
    static final SequencedMap<String, MergeType> MERGE_TYPES =
            with(of(MergeType.values(), "Update", "Merge", "MergeCaseInsensitive"), "Replace", MergeType.UPDATE);

    /// The vendor's documentation spells one of them differently than its product does (rules.md 3.1).
    static final SequencedMap<String, ScopeOperator> OPERATORS =
            with(of(ScopeOperator.values(), Enum::name), "ISNOTBITSET", ScopeOperator.ISBITNOTSET);

    static final SequencedMap<String, ConnectorDefinition.Place> PLACES =
            of(ConnectorDefinition.Place.values(), "on-premises", "cloud");

    static final SequencedMap<String, Parting.Deprovisioning> DEPROVISIONING =
            of(Parting.Deprovisioning.values(), "delete", "disconnect", "explicit-disconnect");

    static final SequencedMap<String, RunStep> STEPS = of(
            new RunStep[] {
                new RunStep.FullImport(),
                new RunStep.DeltaImport(),
                new RunStep.FullSync(),
                new RunStep.DeltaSync(),
                new RunStep.FullImportFullSync(),
                new RunStep.FullImportDeltaSync(),
                new RunStep.DeltaImportDeltaSync(),
                new RunStep.Export()
            },
            RunStep::code);

    static final SequencedMap<String, MailServer.Encryption> ENCRYPTIONS =
            of(MailServer.Encryption.values(), "tls", "starttls", "none");

    private Words() {}

    /// The word for a thing.
    static <T> String word(SequencedMap<String, T> words, T thing) {
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().equals(thing))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no word for " + thing))
                .getKey();
    }

    /// The same words, found whatever their case.
    static <T> NavigableMap<String, T> anyCase() {
        return new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    }

    private static <T> SequencedMap<String, T> of(T[] things, String... words) {
        var inOrder = new LinkedHashMap<String, T>();
        for (int each = 0; each < things.length; each++) {
            inOrder.put(words[each], things[each]);
        }
        return Collections.unmodifiableSequencedMap(inOrder);
    }

    private static <T> SequencedMap<String, T> of(T[] things, Function<T, String> word) {
        return of(things, Arrays.stream(things).map(word).toArray(String[]::new));
    }

    private static <T> SequencedMap<String, T> with(SequencedMap<String, T> words, String alias, T thing) {
        var more = new LinkedHashMap<>(words);
        more.put(alias, thing);
        return Collections.unmodifiableSequencedMap(more);
    }
}
