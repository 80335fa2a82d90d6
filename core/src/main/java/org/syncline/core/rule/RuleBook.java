package org.syncline.core.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.FrozenMap;
import org.syncline.core.value.Values;

/// The rules of one direction for one type of object of a connector, strongest first. Their flows are numbered in that
/// order, and listed by target.
///
/// Made once for a rule set, so that an evaluation of hundreds of flows has little to sort or to look up: it finds in
/// one pass which flows have nothing to give because their attribute is absent, writes down what the others come to by
/// their numbers, and reads it target by target.
public final class RuleBook {

    static final RuleBook EMPTY = new RuleBook(List.of());

    private static final int NO_NEED = -1;

    private final List<CompiledRule> rules;
    private final int[] firstFlows;
    private final CompiledFlow[] flows;
    private final CompiledRule[] ruleOf;
    private final AttributeName[] targets;
    private final int[][] flowsTo;
    private final Map<AttributeName, Integer> places;
    private final int[][] inputsOf;
    private final int[] needOf;
    private final int[] needOfAll;
    private final boolean[] once;
    private final List<Integer> faulty;
    private final boolean[] plain;
    private final Set<TargetType> linkedTypes;
    private final Targets own;

    /// @param rules strongest first
    public RuleBook(List<CompiledRule> rules) {
        this.rules = List.copyOf(rules);
        firstFlows = new int[rules.size() + 1];
        var byTarget = new TreeMap<AttributeName, List<Integer>>();
        for (int i = 0; i < rules.size(); i++) {
            var flows = rules.get(i).flows();
            for (int j = 0; j < flows.size(); j++) {
                byTarget.computeIfAbsent(flows.get(j).target().name(), _ -> new ArrayList<>())
                        .add(firstFlows[i] + j);
            }
            firstFlows[i + 1] = firstFlows[i] + flows.size();
        }
        targets = byTarget.keySet().toArray(AttributeName[]::new);
        flowsTo = numbers(byTarget);
        flows = rules.stream().flatMap(rule -> rule.flows().stream()).toArray(CompiledFlow[]::new);
        ruleOf = rules.stream()
                .flatMap(rule -> rule.flows().stream().map(_ -> rule))
                .toArray(CompiledRule[]::new);
        places = new HashMap<>();
        for (var flow : flows) {
            flow.inputs().forEach(name -> places.putIfAbsent(name, places.size()));
        }
        inputsOf = Arrays.stream(flows)
                .map(flow -> flow.inputs().stream().mapToInt(places::get).toArray())
                .toArray(int[][]::new);
        needOf = Arrays.stream(flows)
                .mapToInt(flow -> flow.indispensable().map(places::get).orElse(NO_NEED))
                .toArray();
        once = new boolean[flows.length];
        for (int i = 0; i < once.length; i++) {
            once[i] = flows[i].flow().executeOnce();
        }
        needOfAll = Arrays.stream(flowsTo).mapToInt(this::needOfAll).toArray();
        plain = new boolean[targets.length];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = Arrays.stream(flowsTo[i])
                    .noneMatch(number -> flows[number].flow().merge().unites());
        }
        linkedTypes = rules.stream()
                .map(CompiledRule::rule)
                .filter(SyncRule::isLinking)
                .map(SyncRule::targetType)
                .collect(Collectors.toUnmodifiableSet());
        faulty = IntStream.range(0, flows.length)
                .filter(number -> flows[number].body() instanceof CompiledFlow.Body.Faulty)
                .boxed()
                .toList();
        own = new Targets(List.of(this));
    }

    private int needOfAll(int[] numbers) {
        int need = needOf[numbers[0]];
        return Arrays.stream(numbers).allMatch(number -> needOf[number] == need && !once[number]) ? need : NO_NEED;
    }

    private static int[][] numbers(SortedMap<AttributeName, List<Integer>> byTarget) {
        return byTarget.values().stream()
                .map(flows -> flows.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    public List<CompiledRule> rules() {
        return rules;
    }

    /// How many flows there are.
    public int flows() {
        return flows.length;
    }

    public CompiledFlow flow(int number) {
        return flows[number];
    }

    /// The rule that the flow of that number is one of.
    public CompiledRule ruleOf(int number) {
        return ruleOf[number];
    }

    /// The types of objects that a rule may link.
    public Set<TargetType> linkedTypes() {
        return linkedTypes;
    }

    /// The numbers of the flows that could not be understood.
    public List<Integer> faulty() {
        return faulty;
    }

    /// The number of the rule's first flow; the others follow it.
    ///
    /// @throws IllegalArgumentException if it is a rule of another book
    @SuppressWarnings("ReferenceEquality") // a rule is in one book, as itself
    public int firstFlow(CompiledRule rule) {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i) == rule) {
                return firstFlows[i];
            }
        }
        throw new IllegalArgumentException(rule + " is in another book");
    }

    /// What the flows read of an object.
    Values[] read(SortedMap<AttributeName, Values> object) {
        var attributes = FrozenMap.of(object);
        var found = new Values[places.size()];
        Arrays.fill(found, Values.NONE);
        for (int i = 0; i < attributes.size(); i++) {
            var place = places.get(attributes.keyAt(i));
            if (place != null) {
                found[place] = attributes.valueAt(i);
            }
        }
        return found;
    }

    /// Whether the flow comes to nothing, whatever its rule: the attribute that it cannot do without is absent.
    ///
    /// @param found what was read
    boolean isSilent(int flow, Values[] found) {
        return isAbsent(needOf[flow], found);
    }

    /// Whether each flow to that target comes to nothing, whatever is remembered of it.
    boolean isMute(int target, Values[] found) {
        return isAbsent(needOfAll[target], found);
    }

    private static boolean isAbsent(int need, Values[] found) {
        return need != NO_NEED && found[need].isEmpty();
    }

    /// Whether the flow runs only once for an object.
    public boolean runsOnce(int flow) {
        return once[flow];
    }

    /// Where among what was read is what the flow reads, in its own order.
    int[] inputsOf(int flow) {
        return inputsOf[flow];
    }

    /// Its targets, as those of several books are listed.
    Targets own() {
        return own;
    }

    /// How many targets the flows have.
    public int targets() {
        return targets.length;
    }

    /// The index of a target, or a negative number if no flow has it.
    public int targetOf(AttributeName name) {
        return Arrays.binarySearch(targets, name);
    }

    /// The targets are in the order of their names.
    public AttributeName target(int index) {
        return targets[index];
    }

    /// How many flows go to that target.
    public int flowsTo(int target) {
        return flowsTo[target].length;
    }

    /// Whether one flow to that target wins: none of them is to be united with others.
    public boolean isPlain(int target) {
        return plain[target];
    }

    /// The number of a flow to that target, the strongest rule's first.
    public int flowTo(int target, int index) {
        return flowsTo[target][index];
    }
}
