package dk.digit.portfolio.status;

import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.Zone;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.FrozenTable;
import dk.digit.portfolio.Portfolio;
import dk.digit.portfolio.StatusField;
import dk.digit.portfolio.StatusLight;
import dk.digit.portfolio.StatusMeasure.Measured;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Every change of series and reports. Refused with a [RefusedException].
@Component
public class StatusWriting {

    private final Portfolio portfolio;
    private final AllSeries series;
    private final StatusReports reports;
    private final Measures measures;
    private final Clock clock;

    StatusWriting(Portfolio portfolio, AllSeries series, StatusReports reports, Measures measures, Clock clock) {
        this.portfolio = portfolio;
        this.series = series;
        this.reports = reports;
        this.measures = measures;
        this.clock = clock;
    }

    /// Lets an activity report in a further series.
    @Transactional
    long begin(ActivityId activity, AllSeries.Draft draft) {
        portfolio.hold(activity);
        return series.add(activity, draft);
    }

    /// @return false when somebody changed the series since `version`
    @Transactional
    boolean change(long id, AllSeries.Draft draft, long version) {
        return series.change(id, draft, version);
    }

    /// Keeps what was typed as the draft of the series, with its lights as they are computed for its day.
    ///
    /// @param version of the draft that was opened; ignored when there was none
    /// @return the draft's number; nothing when somebody changed it since
    @Transactional
    OptionalLong save(Series series, StatusDraft draft, long version) {
        portfolio.hold(series.activity());
        var known = reports.draft(series.id()).orElse(null);
        refuse(against(series, draft, known));
        var stored = stored(series, draft);
        if (known == null) {
            return OptionalLong.of(reports.add(series, stored, null, null));
        }
        return reports.change(series.activity(), known.id(), stored, version)
                ? OptionalLong.of(known.id())
                : OptionalLong.empty();
    }

    private List<Refusal> against(Series series, StatusDraft draft, @Nullable StatusReport known) {
        var against = new ArrayList<Refusal>();
        var day = draft.reportedOn();
        if (day.isAfter(Zone.today(clock))) {
            against.add(Refusal.of("portfolio.status.refused.future").at("reportedOn"));
        }
        if (series.period().start() != null && day.isBefore(series.period().start())) {
            against.add(Refusal.of(
                            "portfolio.status.refused.beforeSeries",
                            Formats.date(series.period().start()))
                    .at("reportedOn"));
        }
        if (known != null && known.corrects() != null) {
            if (!day.equals(known.reportedOn())) {
                against.add(Refusal.of("portfolio.status.refused.correctionDay", Formats.date(known.reportedOn()))
                        .at("reportedOn"));
            }
        } else {
            reports.newestOf(series.id())
                    .filter(newest -> !day.isAfter(newest.reportedOn()))
                    .ifPresent(newest -> against.add(
                            Refusal.of("portfolio.status.refused.notNewer", Formats.date(newest.reportedOn()))
                                    .at("reportedOn")));
        }
        return against;
    }

    private StatusReports.Stored stored(Series series, StatusDraft draft) {
        var against = new ArrayList<Refusal>();
        var lights = lights(measures.of(series, draft.reportedOn()), draft.chosen(), against);
        var computed = StatusLight.worst(lights.stream().map(Light::light).toList());
        var chosen = draft.overall();
        if (chosen != null && chosen.light() != computed && chosen.reason() == null) {
            against.add(Refusal.of("portfolio.status.refused.overallReason", computed)
                    .at("overallReason"));
        }
        refuse(against);
        var overall = chosen == null || chosen.light() == computed
                ? new StatusReport.Overall(computed, null, null)
                : new StatusReport.Overall(computed, chosen.light(), chosen.reason());
        return new StatusReports.Stored(
                draft.reportedOn(),
                draft.texts(),
                lights,
                overall,
                CurrentActor.get().username());
    }

    /// The computed lights with those that the writer sets instead; whoever overrules says why.
    static List<Light> lights(
            Map<StatusField, Measured> measured, Map<StatusField, StatusDraft.Chosen> chosen, List<Refusal> against) {
        var lights = new ArrayList<Light>();
        for (StatusField field : StatusField.values()) {
            var computed = Objects.requireNonNull(measured.get(field));
            var instead = chosen.get(field);
            if (instead == null || instead.light() == computed.light()) {
                lights.add(new Light(field, computed.light(), computed.words(), null, null));
                continue;
            }
            if (instead.reason() == null) {
                against.add(Refusal.of("portfolio.status.refused.reason", computed.light())
                        .at("reason" + field.name()));
            }
            lights.add(new Light(field, computed.light(), computed.words(), instead.light(), instead.reason()));
        }
        return lights;
    }

    /// Publishes a draft with the figures as they are for its day; from then on it stays as it is.
    @Transactional
    public void publish(ActivityId id, long number) {
        var activity = portfolio.hold(id);
        var draft = draft(id, number);
        var in = series.find(draft.series(), draft.reportedOn()).orElseThrow(StatusWriting::noDraft);
        var typed = new StatusDraft(draft.reportedOn(), draft.texts(), chosen(draft), chosenOverall(draft));
        refuse(against(in, typed, draft));
        reports.change(id, number, stored(in, typed), draft.version());
        var lit = draft(id, number);
        var frozen = FrozenReport.write(activity, in, lit, figures(in, draft.reportedOn()));
        if (!reports.publish(number, frozen, clock.instant(), CurrentActor.get().username())) {
            throw noDraft();
        }
    }

    private List<FrozenTable> figures(Series in, LocalDate day) {
        return measures.of(in, day).values().stream()
                .flatMap(measured -> measured.figures().stream())
                .toList();
    }

    private static Map<StatusField, StatusDraft.Chosen> chosen(StatusReport report) {
        var chosen = new LinkedHashMap<StatusField, StatusDraft.Chosen>();
        for (Light light : report.lights()) {
            if (light.chosen() != null) {
                chosen.put(light.field(), new StatusDraft.Chosen(light.chosen(), light.reason()));
            }
        }
        return chosen;
    }

    private static StatusDraft.@Nullable Chosen chosenOverall(StatusReport report) {
        var overall = report.overall();
        return overall.chosen() == null ? null : new StatusDraft.Chosen(overall.chosen(), overall.reason());
    }

    /// Begins a new report in the place of a published one: a draft with the same day and words.
    @Transactional
    long correct(ActivityId id, long number, String correction) {
        portfolio.hold(id);
        var wrong = reports.find(id, number).filter(StatusReport::isPublished).orElseThrow(StatusWriting::noDraft);
        var in = series.find(wrong.series(), wrong.reportedOn()).orElseThrow(StatusWriting::noDraft);
        if (wrong.corrected()) {
            throw new RefusedException(Refusal.of("portfolio.status.refused.corrected"));
        }
        if (reports.draft(wrong.series()).isPresent()) {
            throw new RefusedException(Refusal.of("portfolio.status.refused.oneDraft"));
        }
        var typed = new StatusDraft(wrong.reportedOn(), wrong.texts(), chosen(wrong), chosenOverall(wrong));
        return reports.add(in, stored(in, typed), wrong.id(), correction);
    }

    @Transactional
    void drop(ActivityId id, long number) {
        portfolio.hold(id);
        reports.remove(draft(id, number).id());
    }

    private StatusReport draft(ActivityId id, long number) {
        return reports.find(id, number).filter(report -> !report.isPublished()).orElseThrow(StatusWriting::noDraft);
    }

    private static RefusedException noDraft() {
        return new RefusedException(Refusal.of("portfolio.status.refused.noDraft"));
    }

    private static void refuse(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
    }
}
