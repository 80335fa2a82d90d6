package org.syncline.cli.verb;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.syncline.server.access.Grants;
import org.syncline.server.access.Role;
import picocli.CommandLine.Option;

/// What somebody is to hold, as it is typed: `--role operator --connector contoso --role browse`. A role is for the
/// connectors that stand beside it, and for everything if none does.
public final class GrantWords {

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            required = true,
            description =
                    "administrator, operator, joiner, browse, password-set or auditor; several with commas, or said several times.")
    @Nullable
    String role;

    @Option(
            names = "--connector",
            paramLabel = "NAME",
            description =
                    "The role before it is for this connector only; can be said several times. Otherwise for everything.")
    @Nullable
    List<String> connectors;

    /// @throws org.syncline.home.Refused if there is no such role
    static Grants said(@Nullable List<GrantWords> words) {
        return Objects.requireNonNullElse(words, List.<GrantWords>of()).stream()
                .map(GrantWords::grants)
                .reduce(Grants.NONE, Grants::and);
    }

    private Grants grants() {
        return Grants.of(
                Role.said(Arrays.asList(Objects.requireNonNullElse(role, "").split(",", -1))),
                Objects.requireNonNullElse(connectors, List.of()));
    }
}
