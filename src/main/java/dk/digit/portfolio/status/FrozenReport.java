package dk.digit.portfolio.status;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.FrozenTable;
import dk.digit.portfolio.StatusLight;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A report as bytes that are kept unchanged: JSON with every word in both languages, and the figures behind its
/// lights.
final class FrozenReport {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FrozenReport() {}

    private record Words(String da, String en) {
        static Words of(Bilingual words) {
            return new Words(words.in(Lang.DA), words.in(Lang.EN));
        }

        static @Nullable Words orNull(@Nullable Bilingual words) {
            return words == null ? null : of(words);
        }

        Bilingual both() {
            return new Bilingual(da, en);
        }
    }

    private record Table(Words title, List<Words> columns, List<List<Words>> rows) {
        static Table of(FrozenTable table) {
            return new Table(
                    Words.of(table.title()),
                    table.columns().stream().map(Words::of).toList(),
                    table.rows().stream()
                            .map(row -> row.stream().map(Words::of).toList())
                            .toList());
        }

        FrozenTable table() {
            return new FrozenTable(
                    title.both(),
                    columns.stream().map(Words::both).toList(),
                    rows.stream()
                            .map(row -> row.stream().map(Words::both).toList())
                            .toList());
        }
    }

    private record Lit(
            String field,
            Words name,
            String light,
            Words lightName,
            String computed,
            Words why,
            @Nullable String reason) {}

    private record Report(
            Words activity,
            Words series,
            String reportedOn,
            String light,
            Words lightName,
            String computed,
            @Nullable String reason,
            List<Lit> lights,
            Words summary,
            @Nullable Words done,
            @Nullable Words next,
            @Nullable Words decisions,
            @Nullable Long corrects,
            @Nullable String correction,
            List<Table> figures) {}

    static byte[] write(Activity activity, Series series, StatusReport report, List<FrozenTable> figures) {
        return JSON.writeValueAsBytes(new Report(
                Words.of(activity.name()),
                Words.of(series.name()),
                report.reportedOn().toString(),
                report.light().name(),
                words(report.light()),
                report.overall().computed().name(),
                report.overall().reason(),
                report.lights().stream().map(FrozenReport::lit).toList(),
                Words.of(report.texts().summary()),
                Words.orNull(report.texts().done()),
                Words.orNull(report.texts().next()),
                Words.orNull(report.texts().decisions()),
                report.corrects(),
                report.correction(),
                figures.stream().map(Table::of).toList()));
    }

    static List<FrozenTable> figures(byte[] bytes) {
        return JSON.readValue(bytes, Report.class).figures().stream()
                .map(Table::table)
                .toList();
    }

    private static Lit lit(Light light) {
        return new Lit(
                light.field().name(),
                new Words(Texts.of(Lang.DA, light.field()), Texts.of(Lang.EN, light.field())),
                light.light().name(),
                words(light.light()),
                light.computed().name(),
                Words.of(light.words()),
                light.reason());
    }

    private static Words words(StatusLight light) {
        return new Words(Texts.of(Lang.DA, light), Texts.of(Lang.EN, light));
    }
}
