package dk.digit.portfolio.status;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Period;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.ActivityHead;
import dk.digit.portfolio.RoleHolder;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Asks what a series is about, how often it reports and who answers for it.
///
/// @param series null for a new one
/// @param holders members and bodies that may answer for it
public record SeriesForm(
        ActivityHead head, @Nullable Series series, Form form, List<Choice> members, List<Choice> holders)
        implements Page {

    static final Fields CHANGE = Fields.of("kind", "portfolio.status.series.kind")
            .and("number", "portfolio.status.series.number", "portfolio.status.series.numberHint")
            .and("from", "portfolio.status.series.from")
            .and("last", "portfolio.status.series.last", "portfolio.status.series.lastHint")
            .and("responsible", "portfolio.status.series.responsible", "portfolio.status.series.responsibleHint");
    static final Fields NEW =
            CHANGE.and("municipality", "portfolio.status.series.about", "portfolio.status.series.aboutHint");

    private static final String BODY = "body:";

    static AllSeries.Draft read(Form form, @Nullable Series changed) {
        var municipality = changed != null ? changed.municipality() : code(form.optionalText("municipality", 4));
        var kind = form.choice("kind", RhythmKind.class);
        int number = form.number("number", 1, kind == RhythmKind.MONTHLY ? 31 : 366);
        var from = form.date("from");
        var last = form.optionalDate("last");
        if (last != null && last.isBefore(from)) {
            form.refuse("last", "portfolio.status.refused.endsBefore");
            last = null;
        }
        return new AllSeries.Draft(
                municipality,
                Period.fromTo(from, last),
                kind == RhythmKind.MONTHLY ? Rhythm.monthly(number) : Rhythm.every(number),
                holder(form.optionalText("responsible", 60)));
    }

    private static @Nullable MunicipalityCode code(@Nullable String text) {
        return text == null ? null : new MunicipalityCode(text);
    }

    private static RoleHolder holder(@Nullable String text) {
        if (text == null) {
            return RoleHolder.UNKNOWN;
        }
        return text.startsWith(BODY)
                ? AllSeries.holder(null, text.substring(BODY.length()))
                : AllSeries.holder(text, null);
    }

    static Choice body(Choice body) {
        return Choice.named(BODY + body.value(), body.words());
    }

    static Map<String, String> suggested(LocalDate today) {
        return Map.of("kind", RhythmKind.MONTHLY.name(), "number", "1", "from", Formats.date(today));
    }

    static Map<String, String> values(Series series) {
        var values = new LinkedHashMap<String, String>();
        var rhythm = series.rhythm();
        values.put("kind", (rhythm.monthDay() == null ? RhythmKind.DAYS : RhythmKind.MONTHLY).name());
        values.put("number", String.valueOf(rhythm.monthDay() == null ? rhythm.everyDays() : rhythm.monthDay()));
        values.put("from", Formats.date(series.period().start()));
        values.put(
                "last",
                series.period().last() == null
                        ? ""
                        : Formats.date(series.period().last()));
        var holder = series.responsible();
        values.put(
                "responsible",
                holder.body() != null
                        ? BODY + holder.body()
                        : holder.municipality() == null
                                ? ""
                                : holder.municipality().value());
        return values;
    }

    public List<Choice> kinds() {
        return Choice.of(RhythmKind.class);
    }

    public String action() {
        return series == null ? head.path() + "/" + StatusTab.PATH + "/series/new" : series.path();
    }

    public String back() {
        return head.path() + "/" + StatusTab.PATH;
    }

    @Override
    public String title(Lang lang) {
        return series == null
                ? Texts.of(
                        lang,
                        "portfolio.status.series.newOf",
                        head.activity().name().in(lang))
                : Texts.of(
                        lang,
                        "portfolio.status.series.of",
                        head.activity().name().in(lang),
                        series.name().in(lang));
    }

    @Override
    public List<Crumb> crumbs() {
        return crumbs(head);
    }

    /// The way to a page below the tab.
    static List<Crumb> crumbs(ActivityHead head) {
        return Stream.concat(
                        head.crumbs().stream(),
                        Stream.of(Crumb.of(head.path() + "/" + StatusTab.PATH, "portfolio.status.tab")))
                .toList();
    }
}
