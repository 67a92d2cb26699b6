package dk.digit;

import dk.digit.platform.tabular.Exporter;
import dk.digit.platform.time.Zone;
import java.io.BufferedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Takes a whole collection out.
@Command(
        name = "export",
        description = "Take a whole collection out.",
        footer = {
            "",
            "Kinds:",
            "  hledger  the ledger as a journal for hledger",
            "  xlsx     all postings as Excel",
            "  plan     the plans of all activities as Excel",
            "  milestones  the milestones that every account sees, as a calendar",
            "  trail    the newest seal of the audit trail, to be kept elsewhere; see check --receipt"
        },
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    Digit digit;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Parameters(index = "0", paramLabel = "KIND")
    @SuppressWarnings("NullAway.Init")
    String kind;

    @Option(names = "--out", required = true, paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init")
    Path out;

    @Option(names = "--as-of", paramLabel = "DATE", description = "State on this day (default: today).")
    @Nullable
    LocalDate asOf;

    @Override
    public Integer call() throws Exception {
        try (var context = digit.open()) {
            var exporters =
                    context.getBeanProvider(Exporter.class).orderedStream().toList();
            var exporter = exporters.stream()
                    .filter(candidate -> candidate.kind().equals(kind))
                    .findFirst();
            if (exporter.isEmpty()) {
                spec.commandLine()
                        .getErr()
                        .println("digit: unknown kind " + kind + "; there is "
                                + exporters.stream()
                                        .map(Exporter::kind)
                                        .sorted()
                                        .collect(Collectors.joining(", ")));
                return Digit.REFUSED;
            }
            var day = asOf == null ? Zone.today(context.getBean(Clock.class)) : asOf;
            Whole.write(out, stream -> exporter.get().write(stream, day));
            return Digit.DONE;
        }
    }

    /// A file that is there whole or not at all.
    static final class Whole {

        interface Content {
            void write(BufferedOutputStream out) throws Exception;
        }

        private Whole() {}

        static void write(Path target, Content content) throws Exception {
            var folder = target.toAbsolutePath().getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw new IllegalArgumentException("no such folder: " + folder);
            }
            // Beside the target, so that moving it is one step; with the rights that new files have here.
            var part = folder.resolve(".%s.%d.part"
                    .formatted(target.getFileName(), ProcessHandle.current().pid()));
            try {
                try (var stream = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
                    content.write(stream);
                }
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        }
    }
}
