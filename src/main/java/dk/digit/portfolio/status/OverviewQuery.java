package dk.digit.portfolio.status;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dk.digit.association.Association;
import dk.digit.association.BodyKind;
import dk.digit.meetings.Meeting;
import dk.digit.meetings.Meetings;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Prose;
import dk.digit.platform.time.Period;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ActivitySummary;
import dk.digit.portfolio.LargestRisks;
import dk.digit.portfolio.Phase;
import dk.digit.portfolio.Portfolio;
import dk.digit.portfolio.PortfolioChanges;
import dk.digit.portfolio.PortfolioChanges.Change;
import dk.digit.portfolio.StatusField;
import dk.digit.portfolio.StatusLight;
import dk.digit.portfolio.StatusMeasure.Measured;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Asks for the report about the whole portfolio, in a fixed number of queries.
@Component
class OverviewQuery {

    /// As many activities as a picture tells of on half a page.
    private static final int DRAWN = 14;

    private static final int RISKS = 5;

    /// Nobody has anything to tell of days before; moments of knowledge may be asked for that lie long before.
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final Portfolio portfolio;
    private final AllSeries series;
    private final StatusReports reports;
    private final Measures measures;
    private final Meetings meetings;
    private final Association association;
    private final Confidential confidential;
    private final List<PortfolioChanges> parts;
    private final List<LargestRisks> risks;

    OverviewQuery(
            Portfolio portfolio,
            AllSeries series,
            StatusReports reports,
            Measures measures,
            Meetings meetings,
            Association association,
            Confidential confidential,
            List<PortfolioChanges> parts,
            Optional<List<LargestRisks>> risks) {
        this.portfolio = portfolio;
        this.series = series;
        this.reports = reports;
        this.measures = measures;
        this.meetings = meetings;
        this.association = association;
        this.confidential = confidential;
        this.parts = List.copyOf(parts);
        this.risks = risks.orElse(List.of());
    }

    /// @param asked what changed since then is told; since the last meeting of the board when null
    @Transactional(readOnly = true)
    public Overview on(View view, @Nullable LocalDate asked) {
        var day = view.asOf().isBefore(EARLIEST) ? EARLIEST : view.asOf();
        var before = asked == null ? lastMeeting(day) : asked;
        var since = before.isAfter(day) ? day : before.isBefore(EARLIEST) ? EARLIEST : before;
        var summaries = portfolio.overview(day).stream()
                .filter(one -> one.phase().phase() != Phase.CLOSED)
                .toList();
        var rows = rows(summaries, day, view.lang());
        var names = summaries.stream()
                .collect(toMap(ActivitySummary::id, one -> one.activity().name().in(view.lang())));
        var drawn = rows.stream().limit(DRAWN).map(row -> row.summary().id()).collect(toSet());
        return new Overview(
                day,
                since,
                view.lang(),
                rows,
                risks(names, day),
                changes(names, since, day, view),
                drawn.isEmpty() ? null : portfolio.timeline(span(day), day, view.lang(), drawn),
                confidential.any(names.keySet()));
    }

    /// Half a year back and a year and a half ahead, in whole quarters of the year.
    private static Period span(LocalDate day) {
        var start =
                LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1).minusMonths(6);
        return new Period(start, start.plusYears(2));
    }

    private List<Overview.Row> rows(List<ActivitySummary> summaries, LocalDate day, Lang lang) {
        var whole = series.on(day).stream().filter(Series::isOfWhole).collect(toMap(Series::activity, one -> one));
        var newest = reports.newest(day).stream().collect(toMap(StatusReport::series, report -> report));
        var measured = measures.of(summaries.stream().map(ActivitySummary::id).collect(toSet()), day);
        return summaries.stream()
                .map(one -> row(one, whole.get(one.id()), newest, measured, day, lang))
                .sorted(Comparator.comparingInt(
                                (Overview.Row row) -> row.light().urgency())
                        .thenComparing(row -> row.daysLate() == 0))
                .toList();
    }

    private static Overview.Row row(
            ActivitySummary summary,
            @Nullable Series whole,
            Map<Long, StatusReport> newest,
            Map<ActivityId, Map<StatusField, Measured>> measured,
            LocalDate day,
            Lang lang) {
        var report = whole == null ? null : newest.get(whole.id());
        long late = whole == null || summary.pause() != null ? 0 : whole.daysLate(day);
        var lights = new EnumMap<StatusField, StatusLight>(StatusField.class);
        if (report == null) {
            measured.getOrDefault(summary.id(), Map.of()).forEach((field, one) -> lights.put(field, one.light()));
            return new Overview.Row(summary, StatusLight.worst(lights.values()), lights, null, late, "");
        }
        report.lights().forEach(light -> lights.put(light.field(), light.light()));
        var decisions = report.texts().decisions();
        return new Overview.Row(
                summary,
                report.light(),
                lights,
                report.reportedOn(),
                late,
                decisions == null ? "" : Prose.plain(decisions.in(lang)).replaceAll("\\s+", " "));
    }

    private List<Overview.Risk> risks(Map<ActivityId, String> names, LocalDate day) {
        return risks.stream()
                .flatMap(slot -> slot.largest(day, RISKS).stream())
                .filter(risk -> names.containsKey(risk.activity()))
                .map(risk -> new Overview.Risk(Objects.requireNonNull(names.get(risk.activity())), risk))
                .toList();
    }

    private List<Overview.Told> changes(Map<ActivityId, String> names, LocalDate since, LocalDate day, View view) {
        if (!since.isBefore(day)) {
            return List.of();
        }
        return parts.stream()
                .flatMap(part -> part.between(since, day, null, view).stream())
                .filter(change -> names.containsKey(change.activity()))
                .sorted(Comparator.comparing(Change::day).reversed().thenComparing(Change::topic))
                .map(change -> new Overview.Told(Objects.requireNonNull(names.get(change.activity())), change))
                .toList();
    }

    private LocalDate lastMeeting(LocalDate day) {
        Set<Object> boards = association.bodies(day).stream()
                .filter(body -> body.kind() == BodyKind.GOVERNING)
                .map(body -> (Object) body.id())
                .collect(toSet());
        return Stream.concat(meetings.meetings(day.getYear() - 1).stream(), meetings.meetings(day.getYear()).stream())
                .filter(meeting -> boards.contains(meeting.body()))
                .map(Meeting::heldOn)
                .filter(held -> held.isBefore(day))
                .max(Comparator.naturalOrder())
                .orElse(day.minusMonths(3));
    }
}
