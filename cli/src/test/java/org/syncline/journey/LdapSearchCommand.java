package org.syncline.journey;

import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.testkit.DirectoryAccess.Login;

/// OpenLDAP's client as a process: an outsider's view of a directory.
record LdapSearchCommand(String url, Path certificate) {

    /// The same as [LdapReading#people].
    SortedMap<String, SortedMap<String, List<String>>> people(Login login, String top) {
        var found = new TreeMap<String, SortedMap<String, List<String>>>();
        try (var entries = new LDIFReader(new ByteArrayInputStream(output(login, top)))) {
            for (var entry = entries.readEntry(); entry != null; entry = entries.readEntry()) {
                found.put(entry.getDN(), LdapReading.attributes(entry));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (LDIFException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] output(Login login, String top) throws IOException {
        var problems = Files.createTempFile("ldapsearch", ".txt");
        var command = List.of(
                "ldapsearch",
                "-x",
                "-LLL",
                "-o",
                "ldif_wrap=no",
                "-E",
                "pr=500/noprompt",
                "-H",
                url,
                "-D",
                login.user(),
                "-w",
                login.password(),
                "-b",
                top,
                LdapReading.PEOPLE,
                "*");
        var builder = new ProcessBuilder(command).redirectError(problems.toFile());
        builder.environment().put("LDAPTLS_CACERT", certificate.toString());
        try {
            var process = builder.start();
            var output = process.getInputStream().readAllBytes();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("ldapsearch: " + Files.readString(problems));
            }
            return output;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            Files.delete(problems);
        }
    }
}
