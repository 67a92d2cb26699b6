package dk.digit.portfolio.waves;

import static java.util.stream.Collectors.toMap;

import dk.digit.association.Association;
import dk.digit.association.Municipality;
import dk.digit.association.MunicipalityCode;
import dk.digit.association.WorkFunction;
import dk.digit.platform.duty.Assignee;
import dk.digit.platform.duty.Duty;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.portfolio.ActivityLocator;
import dk.digit.portfolio.DutySource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What waves ask of a municipality: to report its steps by the day for which they are planned, going live by the day
/// of its wave where it has none of its own, and to say how ready it is before it goes live. It is asked of whoever
/// leads the activity there, or else of its chief.
@Component
class WaveDuties implements DutySource {

    private static final int DAYS_AHEAD = 14;

    private final OpenSteps open;
    private final Association association;

    WaveDuties(OpenSteps open, Association association) {
        this.open = open;
        this.association = association;
    }

    @Override
    public List<Duty> on(LocalDate day) {
        var names = association.municipalities().stream().collect(toMap(Municipality::code, one -> one));
        return Stream.of(
                        open.dueBy(day.plusDays(DAYS_AHEAD), day).stream().map(step -> step(step, names)),
                        open.late(day).stream().map(step -> step(step, names)),
                        open.unready(day, WaveRow.READINESS_DAYS).stream().map(one -> readiness(one, names)))
                .flatMap(Function.identity())
                .toList();
    }

    private static Duty step(OpenSteps.Open one, Map<MunicipalityCode, Municipality> names) {
        return duty(
                one,
                "wave-step/",
                "/" + one.step(),
                Texts.both(
                        "portfolio.duty.step",
                        name(one, names),
                        new Bilingual(Texts.of(Lang.DA, one.step()), Texts.of(Lang.EN, one.step())),
                        one.name()),
                "/steps/" + one.step().path(),
                one.due(),
                names);
    }

    private static Duty readiness(OpenSteps.Open one, Map<MunicipalityCode, Municipality> names) {
        return duty(
                one,
                "wave-readiness/",
                "",
                Texts.both("portfolio.duty.readiness", name(one, names), one.name()),
                "/readiness",
                one.due(),
                names);
    }

    private static Duty duty(
            OpenSteps.Open one,
            String kind,
            String rest,
            Bilingual words,
            String place,
            LocalDate due,
            Map<MunicipalityCode, Municipality> names) {
        var municipality = names.get(one.municipality());
        var slug = municipality == null ? one.municipality().value() : municipality.slug();
        var lead = one.lead();
        return new Duty(
                kind + one.activity() + "/" + one.municipality() + rest,
                words,
                ActivityLocator.KIND,
                one.activity().value(),
                "/portfolio/activities/" + one.activity() + "/waves/of/" + slug + place,
                lead != null
                        ? new Assignee.Person(lead)
                        : new Assignee.OfFunction(
                                WorkFunction.CHIEF_DIGITALISATION_OFFICER.name(),
                                one.municipality().value()),
                due,
                one.audience());
    }

    private static String name(OpenSteps.Open one, Map<MunicipalityCode, Municipality> names) {
        var municipality = names.get(one.municipality());
        return municipality == null ? one.municipality().value() : municipality.name();
    }
}
