package org.syncline.cli.verb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.syncline.configuration.vendor.Entry;
import org.syncline.configuration.vendor.Report;
import org.syncline.configuration.vendor.ReportText;
import org.syncline.configuration.vendor.VendorImport;
import org.syncline.configuration.vendor.source.ExportFiles;
import org.syncline.configuration.vendor.source.SourceFile;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `syncline config import-vendor`: makes text files of an exported configuration of Entra Connect. Needs no database
/// and no network.
@Command(
        name = "import-vendor",
        description = "Make text files of an exported configuration of Entra Connect, and report on every part of it.")
public final class ImportVendor implements Callable<Integer> {

    private static final String REPORT = "import-report.txt";

    private final Desk desk;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Exported XML or JSON files, or the folder with them.")
    private List<Path> exported = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            defaultValue = "",
            description = "Write the files and the report here.")
    private String out = "";

    @Option(names = "--force", description = "Write over files that are there.")
    private boolean force;

    @Option(names = "--dry-run", description = "Only report.")
    private boolean only;

    @Option(
            names = "--all",
            description = "Take over shipped rules as well, where a rule of ours would stand in for them.")
    private boolean everything;

    public ImportVendor(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (only != out.isEmpty()) {
            throw new Refused(
                    ExitCode.USAGE, "Say where the files go with --out FOLDER, or --dry-run to see the report only.");
        }
        var imported = VendorImport.of(sources(), everything);
        var files = new TreeMap<>(imported.files());
        files.put(REPORT, ReportText.of(imported.report()));
        if (!only) {
            write(Path.of(out), files);
        }
        desk.show(
                ReportText.of(imported.report()).stripTrailing(),
                parts(imported.report(), imported.files().keySet().stream().toList()));
        desk.terminal().note(next());
        return code(imported.report());
    }

    private List<SourceFile> sources() {
        try {
            var sources = ExportFiles.read(exported);
            if (sources.isEmpty()) {
                throw new Refused(
                        ExitCode.NOT_FOUND, "There is no .xml and no .json file in %s.".formatted(exported.getFirst()));
            }
            return sources;
        } catch (IOException unreadable) {
            throw new Refused(ExitCode.NOT_FOUND, String.valueOf(unreadable.getMessage()));
        }
    }

    private void write(Path folder, SortedMap<String, String> files) {
        var there = files.keySet().stream()
                .filter(name -> Files.exists(folder.resolve(name)))
                .toList();
        if (!there.isEmpty() && !force) {
            throw new Refused(
                    ExitCode.USAGE,
                    "%s has %s already. Choose an empty folder, or write over them with --force."
                            .formatted(
                                    folder,
                                    there.stream()
                                            .limit(3)
                                            .collect(Collectors.joining(", ", "", there.size() > 3 ? " …" : ""))));
        }
        files.forEach((name, text) -> write(folder.resolve(name), text));
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("%s cannot be written.".formatted(file), unwritable);
        }
    }

    private String next() {
        return only
                ? "Nothing was written."
                : "Written to %s, with this report as %s. Put the settings in order, then: syncline config apply --dry-run %s"
                        .formatted(out, REPORT, out);
    }

    private static int code(Report report) {
        if (!report.unreadable().isEmpty()) {
            return ExitCode.ERRORS.number();
        }
        return (report.isWhole() ? ExitCode.SUCCESS : ExitCode.WARNINGS).number();
    }

    private static SequencedMap<String, Object> parts(Report report, List<String> files) {
        var counts = new LinkedHashMap<String, Object>();
        report.counts().forEach((fate, count) -> counts.put(fate.word(), count));
        var parts = new LinkedHashMap<String, Object>();
        parts.put("filesRead", report.files());
        parts.put("elements", report.elements());
        parts.put("counts", counts);
        parts.put("unreadable", report.unreadable());
        parts.put("remarks", report.remarks());
        parts.put("entries", report.entries().stream().map(ImportVendor::parts).toList());
        parts.put("files", files);
        return parts;
    }

    private static SequencedMap<String, Object> parts(Entry entry) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("fate", entry.fate().word());
        parts.put("subject", entry.subject());
        parts.put("why", entry.why());
        parts.put("file", entry.place().file());
        parts.put("line", entry.place().line());
        parts.put("column", entry.place().column());
        parts.put("elements", entry.elements());
        parts.put("times", entry.times());
        return parts;
    }
}
