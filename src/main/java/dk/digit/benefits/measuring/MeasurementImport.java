package dk.digit.benefits.measuring;

import dk.digit.benefits.BenefitsRules;
import dk.digit.platform.access.Actor;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.access.Rights;
import dk.digit.platform.tabular.Importer;
import dk.digit.platform.tabular.Outcome;
import dk.digit.platform.tabular.Table;
import dk.digit.platform.tabular.UnreadableTable;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Zone;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/// Measurements from a file, as the template is or as CSV with the same headings: all rows or none. A row without a
/// value is passed over, one whose value is stored already is unchanged, so that a file may come again. Whoever
/// brings it in must have the right to measure for each row.
@Component
class MeasurementImport implements Importer {

    static final int MOST_ROWS = 20_000;

    private final Measurements measurements;
    private final Intake intake;
    private final Parts parts;
    private final Rights rights;
    private final Clock clock;

    MeasurementImport(Measurements measurements, Intake intake, Parts parts, Rights rights, Clock clock) {
        this.measurements = measurements;
        this.intake = intake;
        this.parts = parts;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "measurements";
    }

    @Override
    public Outcome run(InputStream in, String name, boolean dryRun, LongConsumer progress) throws IOException {
        return bring(in, name, dryRun, progress).outcome();
    }

    /// What became of the rows, or would.
    ///
    /// @param looked the rows by what they say; empty when the file could not be read
    record Brought(Outcome outcome, Intake.Looked looked) {
        private static Brought refused(Outcome outcome) {
            return new Brought(outcome, new Intake.Looked(List.of(), List.of(), List.of()));
        }
    }

    Brought bring(InputStream in, String name, boolean dryRun, LongConsumer progress) throws IOException {
        try (var table = Table.open(in, name)) {
            var reading = new MeasurementRows(table.header(), mine());
            if (!reading.missing().isEmpty()) {
                return Brought.refused(new Outcome(dryRun, 0, 0, 0, 0, 1, reading.missing()));
            }
            for (var row = table.next(); row != null; row = table.next()) {
                reading.take(row);
                if (reading.read() > MOST_ROWS) {
                    return Brought.refused(Outcome.refusedWhole(
                            dryRun, Refusal.of("benefits.refused.tooManyRows", String.valueOf(MOST_ROWS))));
                }
            }
            progress.accept(reading.read());
            if (reading.read() == 0) {
                return Brought.refused(Outcome.refusedWhole(dryRun, Refusal.of("benefits.refused.noValues")));
            }
            return bring(reading, dryRun);
        } catch (UnreadableTable e) {
            return Brought.refused(new Outcome(dryRun, 0, 0, 0, 0, 1, List.of(e.refusal())));
        }
    }

    private Brought bring(MeasurementRows reading, boolean dryRun) {
        boolean stores = !dryRun && reading.refused().isEmpty();
        Intake.Looked looked;
        try {
            looked = stores ? measurements.enterAll(reading.rows(), CameBy.FILE) : intake.look(reading.rows());
        } catch (RefusedException e) {
            return Brought.refused(Outcome.refusedWhole(dryRun, e.refusals().getFirst()));
        }
        var refused = reading.withOthers(looked.refused());
        var shown = refused.stream()
                .limit(Outcome.SHOWN)
                .map(one -> new Outcome.RowRefusal(one.number(), named(one.reason())))
                .toList();
        long rows = refused.stream().map(Intake.Refused::number).distinct().count();
        return new Brought(
                new Outcome(
                        dryRun,
                        reading.read(),
                        rows > 0 ? 0 : looked.news().size(),
                        0,
                        rows > 0 ? 0 : looked.unchanged().size(),
                        rows,
                        shown),
                looked);
    }

    /// "Værdi: …", since a terminal and a page show the reason alone.
    private static Refusal named(Refusal reason) {
        var column = MeasurementColumn.ofField(reason.field());
        return Refusal.of(
                        "benefits.measure.file.inColumn",
                        column,
                        Texts.both(reason.key(), reason.args().toArray()))
                .at(column.name());
    }

    /// The parts that the actor sees, by key, and whether they may be measured.
    private Map<String, MeasurementRows.Known> mine() {
        var actor = CurrentActor.get();
        var known = new HashMap<String, MeasurementRows.Known>();
        for (MeasuredPart part : parts.on(Zone.today(clock))) {
            known.put(
                    part.key(),
                    new MeasurementRows.Known(
                            part,
                            actor.equals(Actor.SYSTEM)
                                    || rights.may(actor, BenefitsRules.MEASURE, part.rightsTarget())));
        }
        return known;
    }
}
