package org.syncline.server.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.syncline.server.work.ProfileForm.Profile;
import org.syncline.server.work.ProfileForm.Step;

/// One thing that is done to the profiles in a form: something goes up or down, comes or goes.
///
/// @param profile which one, counted from 0; -1: of all
/// @param step which of its steps; -1: it is about the profile
public record ProfileMove(Kind kind, int profile, int step) {

    public enum Kind {
        UP,
        DOWN,
        COPY,
        REMOVE,
        ADD
    }

    /// The form afterwards.
    ///
    /// @param focus the field that somebody goes on with, by its id
    /// @param told a sentence of what became of it
    public record Done(ProfileForm form, String focus, String told) {}

    private static final Pattern WORDS =
            Pattern.compile("(up|down|copy|remove|add)(?:\\.(\\d{1,3})(?:\\.(\\d{1,3}))?)?");
    private static final int MOST = 200;

    /// From the words of a button: `up.0`, `remove.2.1`, `add`; nothing: they are no move.
    public static Optional<ProfileMove> read(String words) {
        var found = WORDS.matcher(words);
        return found.matches()
                ? Optional.of(new ProfileMove(
                        Kind.valueOf(found.group(1).toUpperCase(Locale.ROOT)),
                        number(found.group(2)),
                        number(found.group(3))))
                : Optional.empty();
    }

    private static int number(@Nullable String digits) {
        return digits == null ? -1 : Integer.parseInt(digits);
    }

    /// What there is not stays as it is.
    public Done on(ProfileForm form) {
        var profiles = new ArrayList<>(form.profiles());
        if (kind == Kind.ADD && profile < 0) {
            if (profiles.size() < MOST) {
                profiles.add(new Profile(-1, fresh(form, "New profile"), List.of(Step.young())));
            }
            return new Done(form.with(profiles), "p%d-name".formatted(profiles.size() - 1), "A run profile was added.");
        }
        if (profile < 0 || profile >= profiles.size()) {
            return new Done(form, "", "");
        }
        var one = profiles.get(profile);
        if (kind == Kind.ADD || step >= 0) {
            return ofSteps(form, profiles, one);
        }
        int at = moved(
                profiles,
                profile,
                copy -> new Profile(
                        -1,
                        fresh(form, copy.name()),
                        copy.steps().stream().map(Step::copied).toList()));
        return new Done(
                form.with(profiles), focus("p", at, profiles.size(), "add"), told("'%s'".formatted(one.name())));
    }

    private Done ofSteps(ProfileForm form, List<Profile> profiles, Profile one) {
        var steps = new ArrayList<>(one.steps());
        var prefix = "p%ds".formatted(profile);
        var focus = "";
        if (kind == Kind.ADD) {
            if (steps.size() < MOST) {
                steps.add(Step.young());
            }
            focus = "%s%d-step".formatted(prefix, steps.size() - 1);
        } else if (step < steps.size()) {
            int at = moved(steps, step, Step::copied);
            focus = focus(prefix, at, steps.size(), "p%d-add".formatted(profile));
        }
        profiles.set(profile, one.with(steps));
        return new Done(
                form.with(profiles),
                focus,
                kind == Kind.ADD
                        ? "A step was added to '%s'.".formatted(one.name())
                        : told("Step %d of '%s'".formatted(step + 1, one.name())));
    }

    /// @return where it is now
    private <T> int moved(List<T> all, int at, UnaryOperator<T> copied) {
        int to = switch (kind) {
            case UP -> Math.max(0, at - 1);
            case DOWN -> Math.min(all.size() - 1, at + 1);
            case COPY, ADD, REMOVE -> at;
        };
        switch (kind) {
            case COPY -> all.add(at + 1, copied.apply(all.get(at)));
            case REMOVE -> all.remove(at);
            case UP, DOWN, ADD -> all.add(to, all.remove(at));
        }
        return to;
    }

    /// A button that can be pressed again, or the next best.
    private String focus(String prefix, int at, int size, String otherwise) {
        return switch (kind) {
            case UP -> prefix + at + (at > 0 ? "-up" : "-down");
            case DOWN -> prefix + at + (at < size - 1 ? "-down" : "-up");
            case COPY -> prefix + (at + 1) + (step < 0 ? "-name" : "-step");
            case REMOVE, ADD -> otherwise;
        };
    }

    private String told(String what) {
        return what
                + switch (kind) {
                    case UP -> " was moved up.";
                    case DOWN -> " was moved down.";
                    case COPY -> " was copied.";
                    case REMOVE -> " was removed.";
                    case ADD -> " was added.";
                };
    }

    private static String fresh(ProfileForm form, String name) {
        var young = name;
        for (int number = 2; isTaken(form, young); number++) {
            young = "%s %d".formatted(name, number);
        }
        return young;
    }

    private static boolean isTaken(ProfileForm form, String name) {
        return form.profiles().stream().anyMatch(one -> one.name().equalsIgnoreCase(name));
    }
}
