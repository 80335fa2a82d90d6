package org.syncline.home.setup;

import static org.syncline.home.setup.RuleWishes.orRefused;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.syncline.configuration.DefaultRulesFile;
import org.syncline.configuration.DefaultRulesFile.Made;
import org.syncline.configuration.LeftOut;
import org.syncline.configuration.ReadResult;
import org.syncline.configuration.Renewal;
import org.syncline.configuration.ShippedExamples;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.ConnectorDefinition.Place;
import org.syncline.home.Refused;
import org.syncline.home.Workplace;

/// The shipped rules in a folder: written once there are an Active Directory and a cloud and no rules yet, made anew
/// when
/// another directory comes.
///
/// @param told what was written and what was left out, sentence by sentence
public record ShippedRules(Workplace place, RuleWishes wishes, Consumer<String> told) {

    /// @throws Refused if they cannot be made as they are wanted
    public void generate() {
        var ready = place.read();
        var directories = names(ready, one -> one.type().equals(NewConnector.DIRECTORY_TYPE));
        var clouds = names(ready, one -> one.place() == Place.CLOUD);
        var made = DefaultRulesFile.in(ready.files());
        if (made.isPresent()) {
            directories.removeAll(made.get().directories());
            directories.forEach(this::renew);
        } else if (ready.configuration().rules().isEmpty() && !directories.isEmpty() && clouds.size() == 1) {
            begin(ready, new Made(wishes.options(), directories, clouds.getFirst()));
        }
    }

    private void begin(ReadResult.Ready ready, Made made) {
        var generated = orRefused(() -> made.generated(ready.configuration()));
        place.write(made, generated, ready);
        told.accept("%d rules were written.".formatted(generated.rules().size()));
        LeftOut.told(generated.leftOut()).forEach(told);
        examples(made, made.directories());
    }

    private void examples(Made made, List<String> directories) {
        var shipped =
                ShippedExamples.forDirectories(directories, made, place.read().configuration());
        place.write(shipped);
        told.accept("Their examples were written, too%s. Play them with 'syncline rule test'."
                .formatted(
                        shipped.leftOut().isEmpty()
                                ? ""
                                : ", but %d that speak of what is not here"
                                        .formatted(shipped.leftOut().size())));
    }

    private void renew(String directory) {
        var ready = place.read();
        var before = DefaultRulesFile.in(ready.files()).orElseThrow();
        wishes.demandLike(before);
        var made = before.and(directory);
        var renewed = orRefused(() -> Renewal.renew(ready, before, made));
        place.write(renewed);
        told.accept("The shipped rules were made anew with %s: %d files were written."
                .formatted(directory, renewed.written().size()));
        renewed.notes().forEach(told);
        LeftOut.told(renewed.leftOut()).forEach(told);
        examples(made, List.of(directory));
    }

    private static List<String> names(ReadResult.Ready ready, Predicate<ConnectorDefinition> meant) {
        return ready.configuration().connectors().values().stream()
                .filter(meant)
                .map(ConnectorDefinition::name)
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
