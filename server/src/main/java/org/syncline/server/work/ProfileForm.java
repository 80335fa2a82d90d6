package org.syncline.server.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.syncline.configuration.ConnectorSections;
import org.syncline.configuration.ConnectorSections.WantedProfile;
import org.syncline.configuration.ConnectorSections.WantedStep;
import org.syncline.configuration.SectionEdit;
import org.syncline.engine.PlannedStep;
import org.syncline.engine.RunProfile;
import org.syncline.engine.RunStep;
import org.syncline.engine.StepOptions;

/// The run profiles of a connector as somebody has them in a form: as they were typed, right or wrong.
///
/// @param digest of the file that they began with
public record ProfileForm(String connector, String digest, List<Profile> profiles) {

    /// @param was which of the file's it is, counted from 0; -1: it is new
    public record Profile(int was, String name, List<Step> steps) {
        public Profile {
            steps = List.copyOf(steps);
        }

        Profile with(List<Step> others) {
            return new Profile(was, name, others);
        }
    }

    /// @param was which of the file's profile it is, counted from 0; -1: it is new
    /// @param partition empty: all of them. The rest is empty if it is as usual
    public record Step(
            int was,
            String step,
            String partition,
            String batchSize,
            String pageSize,
            String timeout,
            String objects,
            String deletions,
            String errors) {

        static Step young() {
            return of(-1, PlannedStep.usual(new RunStep.FullImport()));
        }

        static Step of(int was, PlannedStep planned) {
            var options = planned.options();
            return new Step(
                    was,
                    planned.step().code(),
                    options.partition(),
                    unless(options.batchSize(), 0),
                    unless(options.pageSize(), 0),
                    unless(options.timeout().toSeconds(), 0),
                    unless(options.objects(), 0),
                    unless(options.deletions(), 0),
                    unless(options.errors(), StepOptions.USUAL_ERRORS));
        }

        private static String unless(long number, long usual) {
            return number == usual ? "" : Long.toString(number);
        }

        /// Whether anything is said of how it is done.
        public boolean isUnusual() {
            return Stream.of(batchSize, pageSize, timeout, objects, deletions, errors)
                    .anyMatch(said -> !said.isBlank());
        }

        Step copied() {
            return new Step(-1, step, partition, batchSize, pageSize, timeout, objects, deletions, errors);
        }
    }

    public ProfileForm {
        profiles = List.copyOf(profiles);
    }

    public static ProfileForm of(SectionDesk.Opened opened) {
        var profiles = opened.connector().profiles();
        return new ProfileForm(
                opened.connector().name(),
                opened.file().digest(),
                IntStream.range(0, profiles.size())
                        .mapToObj(at -> new Profile(at, profiles.get(at).name(), steps(profiles.get(at))))
                        .toList());
    }

    private static List<Step> steps(RunProfile profile) {
        return IntStream.range(0, profile.steps().size())
                .mapToObj(at -> Step.of(at, profile.steps().get(at)))
                .toList();
    }

    ProfileForm with(List<Profile> others) {
        return new ProfileForm(connector, digest, others);
    }

    /// All kinds of steps there are, by code.
    public static List<RunStep> kinds() {
        return ConnectorSections.steps();
    }

    /// What the file says with them.
    ///
    /// @throws org.syncline.home.Refused if what was typed cannot be meant
    public SectionEdit edit(String text) {
        return ConnectorSections.profiles(text, wanted());
    }

    /// @throws org.syncline.home.Refused telling all that cannot be meant
    public List<WantedProfile> wanted() {
        var typed = new Typed();
        if (profiles.isEmpty()) {
            typed.complain("A connector needs a run profile at least: nothing could be started.");
        }
        var names = new TreeSet<String>();
        var wanted = new ArrayList<WantedProfile>();
        for (int at = 0; at < profiles.size(); at++) {
            var name = profiles.get(at).name().strip();
            if (name.isEmpty()) {
                typed.complain("The run profile at place %d has no name.".formatted(at + 1));
            } else if (!names.add(name.toLowerCase(Locale.ROOT))) {
                typed.complain("Two run profiles are called '%s'. Give one of them another name.".formatted(name));
            }
            if (profiles.get(at).steps().isEmpty()) {
                typed.complain("The run profile '%s' has no step. Add one, or remove the profile.".formatted(name));
            }
            wanted.add(new WantedProfile(
                    profiles.get(at).was(), name, steps(name, profiles.get(at).steps(), typed)));
        }
        typed.demandSense();
        return wanted;
    }

    private static List<WantedStep> steps(String profile, List<Step> steps, Typed typed) {
        return IntStream.range(0, steps.size())
                .mapToObj(at -> new WantedStep(
                        steps.get(at).was(),
                        planned("'%s', step %d: ".formatted(profile, at + 1), steps.get(at), typed)))
                .toList();
    }

    private static PlannedStep planned(String where, Step step, Typed typed) {
        var kind = kinds().stream()
                .filter(one -> one.code().equals(step.step()))
                .findFirst()
                .orElseGet(() -> {
                    typed.complain(where + "there is no step '%s'.".formatted(step.step()));
                    return new RunStep.FullImport();
                });
        return new PlannedStep(
                kind,
                new StepOptions(
                        step.partition().strip(),
                        typed.number(where + "the batch size", step.batchSize(), 0),
                        typed.number(where + "the page size", step.pageSize(), 0),
                        Duration.ofSeconds(typed.number(where + "the time limit", step.timeout(), 0)),
                        typed.number(where + "the limit of objects", step.objects(), 0),
                        typed.number(where + "the limit of deletions", step.deletions(), 0),
                        typed.number(where + "the limit of errors", step.errors(), StepOptions.USUAL_ERRORS)));
    }
}
