package org.syncline.configuration.vendor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.syncline.configuration.vendor.source.Element;

/// Reads what an export says of the whole server: the metaverse's schema and the global settings.
///
/// @param metaverse the schema of the metaverse there, if the export has it
/// @param deletions the deletion limit, if it is on
record ServerReading(DsmlSchema metaverse, OptionalInt deletions) {

    static final ServerReading NOTHING = new ServerReading(DsmlSchema.NONE, OptionalInt.empty());

    private static final String SUBJECT = "Server";
    private static final String FEATURE = "Microsoft.OptionalFeature.";
    private static final String LIMIT_ON = FEATURE + "ExportDeletionThreshold";
    private static final String LIMIT = FEATURE + "ExportDeletionThresholdValue";
    private static final List<String> OFFERED =
            List.of(LIMIT_ON, FEATURE + "HybridExchange", FEATURE + "DeviceWriteUp");
    private static final String[] MARKS = {"mvdata", "globalsettings"};

    static boolean isServer(Element element) {
        return element.is(MARKS);
    }

    static ServerReading read(Element element, Ledger ledger) {
        var part = new Part(element, ledger);
        part.note(
                SUBJECT,
                Fate.NOT_NEEDED,
                "The metaverse and the settings of the server, but for what is told besides.");
        var schema = part.find("schema").map(DsmlSchema::read).orElse(DsmlSchema.NONE);
        var parameters = part.all("parametervalues", "parameters").stream()
                .flatMap(Parameter::all)
                .toList();
        parameters.forEach(each -> note(each, ledger));
        part.all("formatversion", "version", "passwordchangehistorysize", "passwordsync", "mvdeletion", "extension");
        part.all("importattributeflow", "provisioning");
        part.close(SUBJECT);
        return new ServerReading(schema, deletions(parameters));
    }

    ServerReading and(ServerReading more) {
        return new ServerReading(
                metaverse.attributes().isEmpty() ? more.metaverse : metaverse,
                deletions.isPresent() ? deletions : more.deletions);
    }

    private static OptionalInt deletions(List<Parameter> parameters) {
        boolean on = value(parameters, LIMIT_ON)
                .filter(said -> !said.equalsIgnoreCase("true"))
                .isEmpty();
        var number = value(parameters, LIMIT).filter(said -> said.matches("[0-9]{1,9}"));
        return on && number.isPresent() ? OptionalInt.of(Integer.parseInt(number.get())) : OptionalInt.empty();
    }

    private static Optional<String> value(List<Parameter> parameters, String name) {
        return parameters.stream()
                .filter(each -> each.name().equals(name))
                .map(Parameter::value)
                .findFirst();
    }

    /// A feature that is on and has no counterpart in what is imported is told of, each by its name.
    private static void note(Parameter parameter, Ledger ledger) {
        var subject = SUBJECT + ", " + parameter.name();
        boolean on = parameter.value().equalsIgnoreCase("true");
        if (parameter.name().equals(LIMIT)) {
            ledger.note(
                    parameter.source(),
                    subject,
                    Fate.TAKEN_OVER,
                    "The deletion limit stands with the cloud's connector.");
        } else if (parameter.name().startsWith(FEATURE) && on && !OFFERED.contains(parameter.name())) {
            ledger.note(
                    parameter.source(),
                    subject,
                    Fate.NOT_POSSIBLE,
                    "It is on there, and no file says it here. Set it up anew if it is offered.");
        } else if (parameter.name().endsWith(".StagingMode") && on) {
            ledger.note(
                    parameter.source(),
                    subject,
                    Fate.NOT_POSSIBLE,
                    "The server was in staging mode. Here nothing is exported before you say so.");
        }
    }
}
