package dk.digit;

import dk.digit.platform.audit.TrailReceipt;
import dk.digit.platform.audit.TrailReceipts;
import dk.digit.platform.check.Check;
import dk.digit.platform.check.Finding;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// Asks every room's checks.
@Command(
        name = "check",
        description = "Check the data: what is wrong, where, what to do.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    Digit digit;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Option(names = "--format", description = "text or json (default: text).", defaultValue = "text")
    ImportCommand.Format format = ImportCommand.Format.TEXT;

    @Option(
            names = "--receipt",
            paramLabel = "FILE",
            description = "Compare the audit trail with a receipt written by `export trail` earlier.")
    @Nullable
    Path receipt;

    record Found(String check, String severity, String place, String what, String action) {
        static Found of(String check, Finding finding) {
            return new Found(
                    check,
                    finding.severity().name(),
                    finding.place(),
                    finding.what().text(Lang.DA),
                    finding.action().text(Lang.DA));
        }
    }

    @Override
    public Integer call() throws Exception {
        if (receipt != null && !Files.isRegularFile(receipt)) {
            spec.commandLine().getErr().println("digit: no such file: " + receipt);
            return Digit.REFUSED;
        }
        List<Found> found = new ArrayList<>();
        List<Check> checks;
        try (var context = digit.open()) {
            checks = context.getBeanProvider(Check.class).stream()
                    .sorted(Comparator.comparing(Check::name))
                    .toList();
            for (Check check : checks) {
                check.run().forEach(finding -> found.add(Found.of(check.name(), finding)));
            }
            if (receipt != null) {
                var kept = JsonMapper.shared().readValue(receipt, TrailReceipt.class);
                context.getBean(TrailReceipts.class)
                        .compare(kept)
                        .ifPresent(finding -> found.add(Found.of("platform.check.trail", finding)));
            }
        }
        var out = spec.commandLine().getOut();
        if (format == ImportCommand.Format.JSON) {
            out.println(JsonMapper.builder().build().writeValueAsString(found));
        } else {
            for (Found one : found) {
                var severity = Texts.of(Lang.DA, Finding.Severity.valueOf(one.severity()));
                out.println(severity + ": " + one.place() + ": " + one.what());
                out.println("    " + one.action());
            }
            out.println(Texts.of(
                    Lang.DA,
                    "platform.check.summary",
                    Integer.toString(checks.size()),
                    Integer.toString(found.size())));
        }
        out.flush();
        boolean wrong = found.stream().anyMatch(one -> one.severity().equals(Finding.Severity.ERROR.name()));
        return wrong ? Digit.FAILED : Digit.DONE;
    }
}
