package dk.digit;

import dk.digit.platform.search.SearchIndex;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Makes the search index anew from the records. People search on meanwhile.
@Command(
        name = "reindex",
        description = "Make the search index anew from the records.",
        mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    Digit digit;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Parameters(paramLabel = "KIND", arity = "0..*", description = "Such as finance.voucher; none for every kind.")
    List<String> kinds = List.of();

    @Override
    public Integer call() {
        try (var context = digit.openAsItIs()) {
            var index = context.getBean(SearchIndex.class);
            var known = index.kinds();
            for (String kind : kinds) {
                if (!known.contains(kind)) {
                    throw new ParameterException(
                            spec.commandLine(), "no kind " + kind + "; there are " + String.join(", ", known));
                }
            }
            for (String kind : kinds.isEmpty() ? known : kinds) {
                index.rebuild(kind);
                index.fill();
                spec.commandLine().getErr().println(kind);
                spec.commandLine().getErr().flush();
            }
            index.tidy();
            return Digit.DONE;
        }
    }
}
