package dk.digit;

import dk.digit.platform.text.Lang;
import dk.digit.report.Format;
import dk.digit.report.Report;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Reports as files.
@Command(
        name = "report",
        description = "Write a report to a file.",
        mixinStandardHelpOptions = true,
        subcommands = ReportCommand.Annual.class,
        synopsisSubcommandLabel = "COMMAND")
final class ReportCommand implements Runnable {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    Digit digit;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Override
    public void run() {
        throw new picocli.CommandLine.ParameterException(spec.commandLine(), "Missing command");
    }

    /// The annual report of a year: the locked one where it is approved, else the draft of now.
    @Command(name = "annual", description = "The annual report of a year.", mixinStandardHelpOptions = true)
    static final class Annual implements Callable<Integer> {

        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        ReportCommand report;

        @Option(names = "--year", required = true)
        int year;

        @Option(names = "--lang", defaultValue = "da", description = "da or en (default: da).")
        Lang lang = Lang.DA;

        @Option(names = "--format", required = true, description = "${COMPLETION-CANDIDATES}")
        Format format = Format.PDF;

        @Option(names = "--out", required = true, paramLabel = "FILE")
        @SuppressWarnings("NullAway.Init")
        Path out;

        @Override
        public Integer call() throws Exception {
            try (var context = report.digit.open()) {
                var annual = context.getBean(Report.class);
                ExportCommand.Whole.write(out, stream -> annual.write(year, lang, format, stream));
                return Digit.DONE;
            }
        }
    }
}
