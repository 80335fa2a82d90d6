package org.syncline.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.syncline.configuration.ConnectorSections.Said;
import org.syncline.configuration.ConnectorSections.WantedProfile;
import org.syncline.configuration.ConnectorSections.WantedStep;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.Guards;
import org.syncline.engine.PlannedStep;
import org.syncline.engine.RunProfile;
import org.syncline.engine.RunStep;
import org.syncline.engine.StepOptions;

/// A connector's file with comments, and what is asked of it.
final class SectionSample {

    private SectionSample() {}

    static final String HEAD = """
            # Contoso, as agreed 😀
            id: 1b4e28ba-2fa1-4d3b-9f6e-0a3c5d7e9f10
            name: contoso   # the first
            type: active-directory
            place: on-premises
            settings: {host: 'dc#1.contoso.com'}
            objectTypes: [user]
            """;

    static final String BLOCK = HEAD + """

            profiles:
              # as ever
              - name: Full Import
                steps:
                  - full-import   # everything

              # of the night,
              # by the schedule of the domain

              # the second
              - {name: Delta Import, steps: [delta-import]}   # quick
              - name: 'Export'
                steps: [{step: export, batchSize: 30}]
            # what is held back
            guards:
              deletions: 300 # as agreed
              deletionsByType: {user: 20}
            """;

    static StepOptions usual() {
        return StepOptions.USUAL;
    }

    static PlannedStep planned(RunStep step, StepOptions options) {
        return new PlannedStep(step, options);
    }

    static WantedProfile young(String name, PlannedStep step) {
        return new WantedProfile(-1, name, List.of(new WantedStep(-1, step)));
    }

    static WantedProfile named(WantedProfile profile, String name) {
        return new WantedProfile(profile.origin(), name, profile.steps());
    }

    static ConnectorDefinition connector(String text) {
        return ((Said.Plain) ConnectorSections.read("connectors/contoso.yaml", text)).connector();
    }

    static Guards guards(String text) {
        return connector(text).guards();
    }

    /// As they are.
    static List<WantedProfile> present(String text) {
        var profiles = connector(text).profiles();
        return new ArrayList<>(IntStream.range(0, profiles.size())
                .mapToObj(at -> new WantedProfile(at, profiles.get(at).name(), steps(profiles.get(at))))
                .toList());
    }

    static List<WantedStep> steps(RunProfile profile) {
        return IntStream.range(0, profile.steps().size())
                .mapToObj(at -> new WantedStep(at, profile.steps().get(at)))
                .toList();
    }

    /// What comes out says what was wanted.
    static String edited(String text, List<WantedProfile> wanted) {
        var young = ((SectionEdit.Written) ConnectorSections.profiles(text, wanted)).text();
        assertThat(connector(young).profiles()).isEqualTo(ConnectorSections.profiles(wanted));
        return young;
    }

    static String edited(String text, Guards wanted) {
        var young = ((SectionEdit.Written) ConnectorSections.guards(text, wanted)).text();
        assertThat(connector(young).guards()).isEqualTo(wanted);
        return young;
    }
}
