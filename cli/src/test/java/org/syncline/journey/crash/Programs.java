package org.syncline.journey.crash;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Starts our programs as processes of their own, and quickly: a program that has run to its end once is started from
/// what the virtual machine had loaded, linked and learned by then (JEP 483, 514 and 515).
///
/// Such a record can be made of jars alone, so the folders of the class path become jars first.
final class Programs {

    private static final List<String> MACHINE = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-Xlog:disable",
            "--sun-misc-unsafe-memory-access=allow");

    private final Path folder;
    private final String classPath;
    private final Set<String> begun = new ConcurrentSkipListSet<>();

    /// @param folder where the jars and the records are kept
    Programs(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            var places = new ArrayList<String>();
            for (var place : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
                var path = Path.of(place);
                if (Files.isDirectory(path)) {
                    places.add(
                            packed(path, folder.resolve(places.size() + ".jar")).toString());
                } else if (Files.exists(path)) {
                    places.add(place);
                }
            }
            classPath = String.join(File.pathSeparator, places);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Child start(Class<?> main, Map<String, String> environment, List<String> arguments) {
        return started(List.of(), main, environment, arguments);
    }

    /// For a program that ends by itself: the first process makes its record when it ends, the others start from it.
    Child startOften(Class<?> main, Map<String, String> environment, List<String> arguments) {
        var record = folder.resolve(main.getName() + ".aot");
        if (begun.add(main.getName())) {
            return started(List.of("-XX:AOTCacheOutput=" + record), main, environment, arguments);
        }
        var options = Files.exists(record) ? List.of("-XX:AOTCache=" + record) : List.<String>of();
        return started(options, main, environment, arguments);
    }

    private Child started(
            List<String> options, Class<?> main, Map<String, String> environment, List<String> arguments) {
        var command = new ArrayList<>(MACHINE);
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(arguments);
        return Child.start(command, environment, main.getSimpleName());
    }

    private static Path packed(Path classes, Path jar) throws IOException {
        try (var files = Files.walk(classes);
                var out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.setLevel(Deflater.BEST_SPEED);
            for (var file :
                    files.filter(Files::isRegularFile).collect(Collectors.toCollection(java.util.TreeSet::new))) {
                out.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
        return jar;
    }
}
