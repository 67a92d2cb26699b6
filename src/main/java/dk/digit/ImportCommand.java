package dk.digit;

import dk.digit.platform.tabular.Importer;
import dk.digit.platform.tabular.Outcome;
import dk.digit.platform.text.Lang;
import java.io.BufferedInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// Brings a file in: all of it or nothing.
@Command(
        name = "import",
        description = "Bring a file in: all of it or nothing.",
        footer = {
            "",
            "Kinds:",
            "  measurements  what was measured of benefits, CSV or Excel as the page's template is",
            "  plan          work packages and milestones of activities, CSV or Excel as `export plan` writes it",
            "  postings      postings from a member's ERP, CSV or Excel with a header row",
            "  statement     the printed lines of a year's accounts, CSV"
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    Digit digit;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Parameters(index = "0", paramLabel = "KIND")
    @SuppressWarnings("NullAway.Init")
    String kind;

    @Parameters(index = "1", paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init")
    Path file;

    @Option(names = "--dry-run", description = "Say what would happen, and change nothing.")
    boolean dryRun;

    @Option(names = "--format", description = "text or json (default: text).", defaultValue = "text")
    Format format = Format.TEXT;

    enum Format {
        TEXT,
        JSON
    }

    @Override
    public Integer call() throws Exception {
        var err = spec.commandLine().getErr();
        if (!Files.isRegularFile(file)) {
            err.println("digit: no such file: " + file);
            return Digit.REFUSED;
        }
        try (var context = digit.open()) {
            var importers =
                    context.getBeanProvider(Importer.class).orderedStream().toList();
            var importer = importers.stream()
                    .filter(candidate -> candidate.kind().equals(kind))
                    .findFirst();
            if (importer.isEmpty()) {
                err.println("digit: unknown kind " + kind + "; there is "
                        + importers.stream().map(Importer::kind).sorted().collect(Collectors.joining(", ")));
                return Digit.REFUSED;
            }
            Outcome outcome;
            try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
                outcome = importer.get().run(in, file.getFileName().toString(), dryRun, progress());
            }
            print(outcome);
            return outcome.accepted() ? Digit.DONE : Digit.REFUSED;
        }
    }

    private LongConsumer progress() {
        if (System.console() == null || !System.console().isTerminal()) {
            return rows -> {};
        }
        return rows -> {
            System.err.print("\r" + rows + " rows");
            System.err.flush();
        };
    }

    private void print(Outcome outcome) throws Exception {
        var out = spec.commandLine().getOut();
        if (format == Format.JSON) {
            out.println(JsonMapper.builder().build().writeValueAsString(OutcomeJson.of(outcome, Lang.DA)));
        } else {
            OutcomeText.print(out, outcome, Lang.DA);
        }
        out.flush();
        if (!outcome.accepted()) {
            OutcomeText.refusals(spec.commandLine().getErr(), outcome, Lang.DA);
        }
    }
}
