package org.syncline.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.util.MultiValueMap;
import org.syncline.server.work.ProfileForm;

/// The fields of the form for run profiles: `p0.name`, `p0.s1.step` and so on, and which number each had in the file.
record ProfileFields(MultiValueMap<String, String> fields) {

    ProfileForm form() {
        var profiles = new ArrayList<ProfileForm.Profile>();
        for (var prefix = "p0"; fields.containsKey(prefix + ".name"); prefix = "p" + profiles.size()) {
            profiles.add(new ProfileForm.Profile(was(prefix), one(prefix + ".name"), steps(prefix)));
        }
        return new ProfileForm(one("connector"), one("digest"), profiles);
    }

    private List<ProfileForm.Step> steps(String profile) {
        var steps = new ArrayList<ProfileForm.Step>();
        for (var prefix = profile + ".s0";
                fields.containsKey(prefix + ".step");
                prefix = profile + ".s" + steps.size()) {
            steps.add(new ProfileForm.Step(
                    was(prefix),
                    one(prefix + ".step"),
                    one(prefix + ".partition"),
                    one(prefix + ".batchSize"),
                    one(prefix + ".pageSize"),
                    one(prefix + ".timeout"),
                    one(prefix + ".objects"),
                    one(prefix + ".deletions"),
                    one(prefix + ".errors")));
        }
        return steps;
    }

    /// What is no number is new.
    private int was(String prefix) {
        var said = one(prefix + ".was");
        return said.matches("[0-9]{1,4}") ? Integer.parseInt(said) : -1;
    }

    String one(String name) {
        return Objects.requireNonNullElse(fields.getFirst(name), "");
    }
}
