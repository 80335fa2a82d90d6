package org.syncline.cli.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.syncline.directory.Main;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `syncline directory`: the AD-like directory by itself, for those who develop.
@Command(name = "directory", hidden = true, description = "Run the AD-like directory until Ctrl-C.")
public final class SampleDirectory implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "OPTION", description = "--state DIR, --port N, --sample 844/244, --administrator PASSWORD …")
    private List<String> options = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        Main.main(options.toArray(String[]::new));
        return 0;
    }
}
