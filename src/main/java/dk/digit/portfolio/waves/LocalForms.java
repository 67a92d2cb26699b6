package dk.digit.portfolio.waves;

import dk.digit.association.Municipality;
import dk.digit.people.People;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.time.Period;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.ActivityHead;
import dk.digit.portfolio.waves.WaveEntryForm.Kind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The forms in which a municipality tells of itself: how ready it is, who leads at home, hours by quarter.
@Component
class LocalForms {

    static final Fields READINESS = Fields.of("light", "portfolio.readiness")
            .and("percent", "portfolio.readiness.percent", "portfolio.readiness.percentHint")
            .and("on", "portfolio.readiness.on")
            .and("reason", "portfolio.readiness.reason", "portfolio.readiness.reasonHint");

    static final Fields LEAD = Fields.of("title", "portfolio.lead.title", "portfolio.lead.titleHint")
            .and("account", "portfolio.lead.account", "portfolio.lead.accountHint")
            .and("from", "portfolio.lead.from");

    static final Fields HOURS = Fields.of("quarter", "portfolio.hours.quarter")
            .and("planned", "portfolio.hours.planned")
            .and("spent", "portfolio.hours.spent");

    /// So many quarters back and ahead hours can be written.
    private static final int QUARTERS = 8;

    private final People people;

    LocalForms(People people) {
        this.people = people;
    }

    static Readiness readReadiness(Form form, Reporting.Local local) {
        var light = form.choice("light", Light.class);
        var reason = form.optionalText("reason", 500);
        if (light != Light.GREEN && reason == null) {
            form.refuse("reason", "portfolio.constraint.wave_readiness_reason");
        }
        return new Readiness(
                local.head().id(),
                local.municipality().code(),
                form.date("on"),
                light,
                form.optionalNumber("percent", 0, 100),
                reason);
    }

    static LocalLead readLead(Form form) {
        return new LocalLead(form.text("title", 120), form.optionalText("account", 60), Period.from(form.date("from")));
    }

    static LocalHours readHours(Form form) {
        var quarter = quarter(form.value("quarter"));
        if (quarter == null) {
            form.refuse("quarter", "platform.form.missing");
        }
        var planned = form.optionalNumber("planned", 0, 100_000);
        var spent = form.optionalNumber("spent", 0, 100_000);
        if (planned == null && spent == null) {
            form.refuse("planned", "portfolio.constraint.local_hours_something");
        }
        return new LocalHours(Objects.requireNonNullElse(quarter, LocalDate.EPOCH), planned, spent, (int)
                Math.max(0, form.openedVersion()));
    }

    /// The first day of a quarter as it stands in an address, or null for anything else.
    static @Nullable LocalDate quarter(@Nullable String text) {
        return text != null && text.matches("[12]\\d{3}-(01|04|07|10)-01") ? LocalDate.parse(text) : null;
    }

    static Map<String, String> values(LocalHours hours) {
        var values = new HashMap<String, String>();
        values.put("quarter", hours.quarter().toString());
        values.put("planned", Objects.toString(hours.planned(), ""));
        values.put("spent", Objects.toString(hours.spent(), ""));
        return values;
    }

    WaveEntryForm readiness(ActivityHead head, Municipality municipality, Form form, View view) {
        return of(head, municipality, "portfolio.readiness.titled", "readiness", form, view)
                .led(view.t("portfolio.readiness.lead", String.valueOf(WaveRow.READINESS_DAYS)))
                .with("light", Kind.RADIOS, true, Choice.of(Light.class))
                .with("percent", Kind.NUMBER, false)
                .with("on", Kind.DAY, true)
                .with("reason", Kind.TEXT, false);
    }

    WaveEntryForm lead(ActivityHead head, Municipality municipality, Form form, View view) {
        return of(head, municipality, "portfolio.lead.titled", "lead", form, view)
                .with("title", Kind.TEXT, true)
                .with("account", Kind.SELECT, false, people.choices())
                .with("from", Kind.DAY, true);
    }

    WaveEntryForm hours(ActivityHead head, Municipality municipality, Form form, View view) {
        return of(head, municipality, "portfolio.hours.titled", "hours", form, view)
                .with("quarter", Kind.SELECT, true, quarters(form, view.asOf(), view.lang()))
                .with("planned", Kind.NUMBER, false)
                .with("spent", Kind.NUMBER, false);
    }

    private static List<Choice> quarters(Form form, LocalDate day, Lang lang) {
        var chosen = quarter(form.value("quarter"));
        var middle = LocalHours.quarterOf(day);
        return IntStream.rangeClosed(-QUARTERS, QUARTERS)
                .mapToObj(number -> middle.plusMonths(3L * number))
                .filter(quarter -> form.version() == null || quarter.equals(chosen))
                .map(quarter -> Choice.named(quarter.toString(), LocalHours.words(quarter, lang)))
                .toList();
    }

    private static WaveEntryForm of(
            ActivityHead head, Municipality municipality, String heading, String path, Form form, View view) {
        var back = LocalPage.path(head, municipality);
        return WaveEntryForm.of(
                        head,
                        view.t(
                                heading,
                                municipality.name(),
                                head.activity().name().in(view.lang())),
                        form,
                        back + "/" + path)
                .backTo(back);
    }

    static Map<String, String> today(View view, String name) {
        return Map.of(name, Formats.date(view.asOf()));
    }
}
