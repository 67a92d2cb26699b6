package dk.digit.benefits.shared;

import dk.digit.platform.chart.Line;
import dk.digit.platform.chart.Measure;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.RecordKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One shared assumption with all its values.
///
/// @param now what it is worth on the day
/// @param picture null while there is only one value
public record SharedPage(
        SharedAssumption assumption,
        @Nullable Bilingual remark,
        Optional<SharedValue> now,
        @Nullable Line picture) implements Page {

    static SharedPage of(StoredAssumption stored, LocalDate day, Lang lang) {
        var assumption = stored.assumption();
        var now = assumption.values().stream()
                .filter(value -> value.valid().contains(day))
                .findFirst();
        return new SharedPage(
                assumption, stored.remark(), now, assumption.values().size() < 2 ? null : picture(assumption, lang));
    }

    private static Line picture(SharedAssumption assumption, Lang lang) {
        var values = assumption.values();
        return new Line(
                Texts.of(lang, "benefits.shared.picture", assumption.name()),
                Texts.of(lang, "benefits.shared.pictureTells"),
                Texts.of(lang, "benefits.shared.from"),
                Measure.count(assumption.unit().isEmpty() ? assumption.name().in(lang) : assumption.unit()),
                values.stream()
                        .map(value -> Formats.date(value.valid().start()))
                        .toList(),
                List.of(
                        new Line.Series(
                                Texts.of(lang, "benefits.shared.pessimistic"),
                                values.stream()
                                        .map(value -> Decimal.plain(value.pessimistic()))
                                        .toList()),
                        new Line.Series(
                                Texts.of(lang, "benefits.shared.likely"),
                                values.stream()
                                        .map(value -> Decimal.plain(value.likely()))
                                        .toList()),
                        new Line.Series(
                                Texts.of(lang, "benefits.shared.optimistic"),
                                values.stream()
                                        .map(value -> Decimal.plain(value.optimistic()))
                                        .toList())));
    }

    @Override
    public String title(Lang lang) {
        return assumption.name().in(lang);
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(SharedList.PATH, "benefits.shared.title"));
    }

    @Override
    public boolean overTime() {
        return true;
    }

    @Override
    public RecordKey record() {
        return new RecordKey("benefits", "shared_assumption", assumption.code());
    }

    public String path() {
        return SharedList.PATH + "/" + assumption.code();
    }
}
