package dk.digit.benefits.measuring;

import dk.digit.platform.tabular.Outcome;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Brings measurements in from a file, and says row by row what that did or would do.
///
/// @param outcome null before a file is sent
/// @param lines of a trial that nothing stands against, at most [#SHOWN]
public record MeasurementImportPage(Form form, @Nullable Outcome outcome, List<Line> lines) implements Page {

    static final Fields FIELDS = Fields.of("file", "benefits.measure.file.file", "benefits.measure.file.fileHint");

    public static final String PATH = MeasurementList.PATH + "/import";
    public static final int SHOWN = 500;

    /// A row that would be stored, or is already.
    public record Line(long row, MeasuredPart part, Entry entry, boolean isNew) {}

    static MeasurementImportPage of(Form form, MeasurementImport.@Nullable Brought brought) {
        if (brought == null) {
            return new MeasurementImportPage(form, null, List.of());
        }
        var looked = brought.looked();
        var lines = Stream.concat(
                        looked.news().stream().map(row -> new Line(row.number(), row.part(), row.entry(), true)),
                        looked.unchanged().stream().map(row -> new Line(row.number(), row.part(), row.entry(), false)))
                .sorted(java.util.Comparator.comparing(Line::row))
                .limit(SHOWN)
                .toList();
        return new MeasurementImportPage(form, brought.outcome(), lines);
    }

    @Override
    public String titleKey() {
        return "benefits.measure.file.title";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/benefits", "benefits.overview.title"),
                Crumb.of(MeasurementList.PATH, "benefits.measure.list.title"));
    }
}
