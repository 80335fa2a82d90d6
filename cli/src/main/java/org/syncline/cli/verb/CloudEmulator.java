package org.syncline.cli.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.syncline.cloud.Main;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `syncline emulator`: the cloud emulator by itself, for those who develop.
@Command(name = "emulator", hidden = true, description = "Run the cloud emulator until Ctrl-C.")
public final class CloudEmulator implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "OPTION", description = "--directory DIR or --ephemeral, --port N, --domain NAME …")
    private List<String> options = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        Main.main(options.toArray(String[]::new));
        return 0;
    }
}
