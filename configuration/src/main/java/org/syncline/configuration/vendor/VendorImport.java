package org.syncline.configuration.vendor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.configuration.ConfigurationProblem;
import org.syncline.configuration.ConfigurationText;
import org.syncline.configuration.ConnectorFile;
import org.syncline.configuration.DiscoveredFile;
import org.syncline.configuration.FileNames;
import org.syncline.configuration.MetaverseFile;
import org.syncline.configuration.ReadResult;
import org.syncline.configuration.RuleFile;
import org.syncline.configuration.vendor.source.Element;
import org.syncline.configuration.vendor.source.Limits;
import org.syncline.configuration.vendor.source.SourceFile;
import org.syncline.configuration.vendor.source.Sources;
import org.syncline.configuration.vendor.source.UnreadableSourceException;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.value.ConnectorId;
import org.syncline.engine.ConnectorDefinition;

/// An export of the vendor's product as a configuration of ours.
public final class VendorImport {

    private final boolean everything;
    private final Ledger ledger = new Ledger();
    private final List<String> remarks = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private final List<Element> roots = new ArrayList<>();
    private final SortedMap<String, String> files = new TreeMap<>();
    private final SortedMap<ConnectorId, ConnectorDefinition> connectors = new TreeMap<>();

    private VendorImport(boolean everything) {
        this.everything = everything;
    }

    /// @param files the text files by path; [ConfigurationText] reads them without a problem
    public record Imported(SortedMap<String, String> files, Report report) {}

    /// @param everything whether shipped rules are taken over although ours have their roles
    public static Imported of(List<SourceFile> sources, boolean everything) {
        var run = new VendorImport(everything);
        sources.forEach(run::read);
        run.convert();
        var elements = run.roots.stream().mapToInt(Element::size).sum();
        return new Imported(
                run.files,
                new Report(sources.size(), elements, run.unreadable, run.remarks, run.ledger.settle(run.roots)));
    }

    private void read(SourceFile source) {
        try {
            roots.add(Sources.read(source, Limits.USUAL));
        } catch (UnreadableSourceException broken) {
            unreadable.add(broken.getMessage());
        }
    }

    private void convert() {
        var gathered = Gathering.of(roots, ledger);
        var roster = Roster.of(gathered, ledger);
        var rules = roster.served(gathered.rules());
        var drafting = new ConnectorDrafting(ledger, gathered.server().deletions());
        roster.connectors().values().forEach(each -> connectors.put(each.id(), drafting.draft(each, of(each, rules))));
        var ours = OurRules.of(connectors, gathered.rules(), remarks);
        var selected = new Selection(ours, ledger, everything).of(rules);
        var metaverse = new MetaverseDrafting(gathered.server().metaverse(), connectors, ledger);
        files.put(FileNames.METAVERSE, metaverse.text(selected.taken()));
        connectors.values().forEach(this::write);
        var fitting = new Fitting(roster.connectors(), ledger);
        selected.replacing().forEach(rule -> fitting.take(rule.name()));
        var taken = selected.taken().stream()
                .map(fitting::withoutParameters)
                .map(rule -> new RuleCheck(connector(rule), metaverse.schema(), ledger).tried(rule))
                .map(rule -> fitting.named(rule, connector(rule)))
                .toList();
        write(fitting, taken, selected.replacing());
        demandReadable(taken);
    }

    private static List<VendorRule> of(VendorConnector connector, List<VendorRule> rules) {
        return rules.stream()
                .filter(rule -> rule.connector().equals(connector.id()))
                .toList();
    }

    private ConnectorDefinition connector(VendorRule rule) {
        return connector(rule.rule());
    }

    private ConnectorDefinition connector(SyncRule rule) {
        var connector = connectors.get(rule.connector());
        if (connector == null) {
            throw new IllegalStateException("a rule without a connector: " + rule.name());
        }
        return connector;
    }

    private void write(ConnectorDefinition connector) {
        files.put(FileNames.connector(connector.name()), ConnectorFile.write(connector));
        files.put(FileNames.discovered(connector.name()), DiscoveredFile.write(connector.discovered()));
    }

    /// Strongest first; each at the place it had, or at the next free one.
    private void write(Fitting fitting, List<VendorRule> taken, List<SyncRule> replacing) {
        var byRule = new IdentityHashMap<SyncRule, VendorRule>();
        taken.forEach(rule -> byRule.put(rule.rule(), rule));
        var rules = new ArrayList<>(replacing);
        rules.addAll(taken.stream().map(VendorRule::rule).toList());
        rules.sort(Comparator.comparingInt(SyncRule::precedence));
        var places = fitting.places(rules.stream().map(SyncRule::precedence).toList());
        for (int each = 0; each < rules.size(); each++) {
            var rule = rules.get(each);
            var placed = Copies.at(rule, places.get(each));
            if (placed.precedence() != rule.precedence()) {
                Optional.ofNullable(byRule.get(rule))
                        .ifPresent(moved -> ledger.note(
                                moved.source(),
                                moved.subject(),
                                Fate.CHANGED,
                                "Precedence %d is another rule's, so it has %d."
                                        .formatted(rule.precedence(), placed.precedence())));
            }
            files.put(
                    FileNames.rule(placed),
                    RuleFile.write(placed, connector(rule).name()));
        }
    }

    /// The last check is our own reader: a file that it refuses is not given out.
    private void demandReadable(List<VendorRule> taken) {
        while (ConfigurationText.read(files) instanceof ReadResult.Broken(var problems)) {
            var refused = problems.stream()
                    .map(ConfigurationProblem::file)
                    .filter(files::containsKey)
                    .distinct()
                    .toList();
            if (refused.isEmpty()) {
                throw new IllegalStateException("what was imported cannot be read: " + problems);
            }
            refused.forEach(file -> drop(file, problems, taken));
            files.putIfAbsent(FileNames.METAVERSE, MetaverseFile.shipped());
        }
    }

    private void drop(String file, List<ConfigurationProblem> problems, List<VendorRule> taken) {
        files.remove(file);
        var why = problems.stream()
                .filter(problem -> problem.file().equals(file))
                .map(ConfigurationProblem::message)
                .findFirst()
                .orElse("");
        remarks.add("%s was not written: %s".formatted(file, why));
        taken.stream()
                .filter(rule -> file.endsWith("-" + FileNames.slug(rule.rule().name()) + ".yaml"))
                .forEach(rule -> {
                    ledger.withdraw(rule.source(), Fate.TAKEN_OVER);
                    ledger.note(rule.source(), rule.subject(), Fate.NOT_POSSIBLE, "It was not written: " + why);
                });
    }
}
