package dk.digit.portfolio.plan.exchange;

import dk.digit.platform.tabular.Importer;
import dk.digit.platform.tabular.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/// `./digit import plan`: the plans of all activities that a spreadsheet names.
@Component
class PlanImporter implements Importer {

    private final PlanFiles files;
    private final PlanTaking taking;

    PlanImporter(PlanFiles files, PlanTaking taking) {
        this.files = files;
        this.taking = taking;
    }

    @Override
    public String kind() {
        return "plan";
    }

    @Override
    public Outcome run(InputStream in, String name, boolean dryRun, LongConsumer progress) throws IOException {
        var file = files.read(in, name);
        progress.accept(file.tasks().size());
        var taken = taking.takeAll(file, dryRun);
        return new Outcome(
                dryRun,
                taken.read(),
                taken.count(PlanTaken.Act.ADDED),
                taken.count(PlanTaken.Act.CHANGED),
                taken.unchanged(),
                taken.refused().size(),
                taken.refused().stream()
                        .limit(Outcome.SHOWN)
                        .map(trouble -> new Outcome.RowRefusal(trouble.row(), trouble.reason()))
                        .toList());
    }
}
