package dk.digit.portfolio.waves;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dk.digit.association.Association;
import dk.digit.association.Municipality;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.Period;
import dk.digit.platform.time.Zone;
import dk.digit.portfolio.ActivityId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What others ask about waves, and every change of them. Changes are refused with a [RefusedException]; that a
/// municipality went live is announced as [MunicipalityWentLive] in the same transaction.
@Component
public class Waves {

    private final StoredWaves waves;
    private final Places places;
    private final Steps steps;
    private final Readinesses readinesses;
    private final Association association;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Waves(
            StoredWaves waves,
            Places places,
            Steps steps,
            Readinesses readinesses,
            Association association,
            ApplicationEventPublisher events,
            Clock clock) {
        this.waves = waves;
        this.places = places;
        this.steps = steps;
        this.readinesses = readinesses;
        this.association = association;
        this.events = events;
        this.clock = clock;
    }

    // ---- questions

    /// The waves of an activity by number, as they are planned now.
    public List<Wave> of(ActivityId activity) {
        return waves.of(activity);
    }

    public Optional<Wave> find(long wave) {
        return waves.find(wave);
    }

    /// The wave that a municipality goes in on a day.
    public Optional<Wave> waveOf(ActivityId activity, MunicipalityCode municipality, LocalDate day) {
        return places.of(activity, municipality, day).flatMap(place -> waves.find(place.wave()));
    }

    /// The municipalities that are live in an activity on a day, with the day on which each went live. Those of a
    /// wave that is only known to be live as a whole are not among them: nobody knows who they are.
    public Map<MunicipalityCode, LocalDate> live(ActivityId activity, LocalDate day) {
        var live = new HashMap<MunicipalityCode, LocalDate>();
        steps.on(activity, day).forEach((municipality, entries) -> {
            var entry = entries.get(WaveStep.LIVE);
            if (entry != null && entry.state() == StepState.DONE) {
                live.put(municipality, entry.since());
            }
        });
        return live;
    }

    /// The activities in which a municipality is live on a day, with the day on which it went live.
    public Map<ActivityId, LocalDate> liveIn(MunicipalityCode municipality, LocalDate day) {
        var live = new HashMap<ActivityId, LocalDate>();
        steps.of(municipality, day).forEach((activity, entries) -> {
            var entry = entries.get(WaveStep.LIVE);
            if (entry != null && entry.state() == StepState.DONE) {
                live.put(activity, entry.since());
            }
        });
        return live;
    }

    /// When each municipality goes live in an activity, as it is known on a day: in the month in which it did,
    /// else in the one that is planned for the wave that it goes in then, or will go in first. Of a year alone it
    /// is the last month: nothing is told to come early. Who has no place in a wave, or whose wave has no date, is
    /// missing.
    public Map<MunicipalityCode, GoLive> goLives(ActivityId activity, LocalDate day) {
        return goLives(
                        waves.of(activity),
                        places.touching(Period.from(day), activity),
                        steps.wentLive(LocalDate.MIN, day, activity))
                .getOrDefault(activity, Map.of());
    }

    /// As [#goLives(ActivityId, LocalDate)], of every activity: three queries.
    public Map<ActivityId, Map<MunicipalityCode, GoLive>> goLives(LocalDate day) {
        return goLives(waves.all(), places.touching(Period.from(day), null), steps.wentLive(LocalDate.MIN, day, null));
    }

    /// @param all places by municipality, the earliest first
    private static Map<ActivityId, Map<MunicipalityCode, GoLive>> goLives(
            List<Wave> known, List<Place> all, List<Steps.Said> live) {
        var planned = new HashMap<Long, YearMonth>();
        known.forEach(wave -> {
            if (wave.goLive() != null) {
                planned.put(wave.id(), YearMonth.from(wave.goLive().last()));
            }
        });
        var found = new HashMap<ActivityId, Map<MunicipalityCode, GoLive>>();
        for (Steps.Said said : live) {
            found.computeIfAbsent(said.activity(), key -> new HashMap<>())
                    .put(
                            said.municipality(),
                            new GoLive(YearMonth.from(said.entry().since()), false));
        }
        for (Place place : first(all)) {
            var month = planned.get(place.wave());
            if (month != null) {
                found.computeIfAbsent(place.activity(), key -> new HashMap<>())
                        .putIfAbsent(place.municipality(), new GoLive(month, true));
            }
        }
        return found;
    }

    /// The first of each municipality's places in an activity.
    private static Collection<Place> first(List<Place> all) {
        return all.stream()
                .collect(toMap(
                        place -> List.of(place.activity(), place.municipality()), one -> one, (one, later) -> one))
                .values();
    }

    /// A wave as it stands on a day.
    public record Standing(Wave wave, WaveStanding standing) {}

    /// How the waves of every activity stand on a day, each activity's by number: three queries.
    public Map<ActivityId, List<Standing>> standings(LocalDate day) {
        var all = waves.all();
        var said = steps.on(all.stream().map(Wave::activity).distinct().toList(), day);
        var members = places.on(day).stream()
                .collect(groupingBy(
                        Place::wave,
                        mapping(
                                place -> new Standings.Member(
                                        place,
                                        said.getOrDefault(place.activity(), Map.of())
                                                .getOrDefault(place.municipality(), Map.of())),
                                toList())));
        return all.stream()
                .map(wave -> Standings.standing(wave, members.getOrDefault(wave.id(), List.of()), day))
                .collect(groupingBy(
                        one -> one.wave().activity(),
                        mapping(one -> new Standing(one.wave(), one.standing()), toList())));
    }

    // ---- changes of waves

    @Transactional
    public long plan(ActivityId activity, WaveDraft draft) {
        return waves.add(activity, draft);
    }

    /// @return false when somebody changed the wave since `version`
    @Transactional
    public boolean change(long wave, WaveDraft draft, long version) {
        return waves.change(wave, draft, version);
    }

    /// Says of a wave without municipalities that it is live as a whole, or, of the clarification, that it is
    /// finished; with null, that it is not.
    @Transactional
    public void reach(long wave, Wave.@Nullable Reached reached) {
        if (reached != null && reached.on() != null && reached.on().day().isAfter(Zone.today(clock))) {
            throw new RefusedException(Refusal.of("portfolio.refused.stepAhead").at("on"));
        }
        waves.reach(wave, reached);
    }

    /// Drops a wave in which nobody ever had a place.
    @Transactional
    public void drop(long wave) {
        if (places.any(wave)) {
            throw new RefusedException(Refusal.of("portfolio.refused.waveHasPlaces"));
        }
        waves.remove(wave);
    }

    // ---- changes of places

    /// Lets municipalities go in a wave from a day on; whoever was in another leaves it the day before.
    ///
    /// @param wave null to take them out of every wave
    @Transactional
    public void place(
            ActivityId activity,
            @Nullable Long wave,
            Collection<MunicipalityCode> municipalities,
            LocalDate from,
            @Nullable String reason) {
        var refusals = new ArrayList<Refusal>();
        var known = places.of(activity, municipalities);
        if (wave != null) {
            refuseStrangers(municipalities, from, refusals);
        }
        for (MunicipalityCode municipality : municipalities) {
            var mine = known.getOrDefault(municipality, List.of());
            mine.stream()
                    .filter(place -> place.period().start() != null
                            && place.period().start().isAfter(from))
                    .findFirst()
                    .ifPresent(later -> refusals.add(Refusal.of(
                                    "portfolio.refused.placedLater",
                                    name(municipality),
                                    Formats.date(later.period().start()))
                            .at("from")));
        }
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
        for (MunicipalityCode municipality : municipalities) {
            known.getOrDefault(municipality, List.of()).stream()
                    .filter(place -> place.period().contains(from))
                    .findFirst()
                    .ifPresentOrElse(
                            now -> move(now, wave, from, reason),
                            () -> add(activity, municipality, wave, from, reason));
        }
    }

    private void move(Place now, @Nullable Long wave, LocalDate from, @Nullable String reason) {
        if (wave != null && wave == now.wave() && now.period().end() == null) {
            return;
        }
        places.end(now, from);
        add(now.activity(), now.municipality(), wave, from, reason);
    }

    private void add(
            ActivityId activity,
            MunicipalityCode municipality,
            @Nullable Long wave,
            LocalDate from,
            @Nullable String reason) {
        if (wave != null) {
            places.add(new Place(activity, municipality, wave, Period.from(from), reason));
        }
    }

    private void refuseStrangers(Collection<MunicipalityCode> municipalities, LocalDate from, List<Refusal> refusals) {
        var members =
                association.members(from).stream().map(member -> member.code()).toList();
        municipalities.stream()
                .filter(code -> !members.contains(code))
                .forEach(code ->
                        refusals.add(Refusal.of("portfolio.refused.placeNotMember", name(code), Formats.date(from))
                                .at("municipalities")));
    }

    // ---- changes of steps and readiness

    /// What reports would change, one after the other, and what speaks against each.
    @Transactional(readOnly = true)
    public List<StepChange> preview(ActivityId activity, List<StepReport> reports) {
        var histories = new HashMap<>(steps.histories(
                activity,
                reports.stream().map(StepReport::municipality).distinct().toList()));
        var changes = new ArrayList<StepChange>();
        for (StepReport report : reports) {
            var history = histories.getOrDefault(report.municipality(), StepHistory.NONE);
            var now = history.on(report.step(), report.since());
            var whole = report.planned() == null && now != null
                    ? new StepReport(
                            report.municipality(),
                            report.step(),
                            report.state(),
                            report.since(),
                            now.planned(),
                            report.remark())
                    : report;
            changes.add(new StepChange(whole, now, history.against(whole)));
            histories.put(report.municipality(), history.with(whole));
        }
        return changes;
    }

    /// Reports all of it, or nothing.
    @Transactional
    public void report(ActivityId activity, List<StepReport> reports) {
        var changes = preview(activity, reports);
        var refusals =
                changes.stream().flatMap(change -> refusals(change).stream()).toList();
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
        for (StepChange change : changes) {
            steps.add(activity, change.report());
            if (change.goesLive()) {
                announce(activity, change.report());
            }
        }
    }

    private List<Refusal> refusals(StepChange change) {
        var report = change.report();
        var refusals = new ArrayList<Refusal>();
        if (report.state() == StepState.DONE && report.since().isAfter(Zone.today(clock))) {
            refusals.add(Refusal.of("portfolio.refused.stepAhead").at("since"));
        }
        if (report.step() == WaveStep.LIVE && report.state() == StepState.NOT_NEEDED) {
            refusals.add(
                    Refusal.of("portfolio.constraint.wave_step_live_is_needed").at("state"));
        } else if (report.state() == StepState.NOT_NEEDED && report.remark() == null) {
            refusals.add(Refusal.of("portfolio.constraint.wave_step_skipped_with_reason")
                    .at("remark"));
        }
        for (WaveStep other : change.against()) {
            var key = report.state() == StepState.DONE
                    ? "portfolio.refused.stepBeforeNotDone"
                    : "portfolio.refused.stepAfterIsDone";
            refusals.add(
                    Refusal.of(key, name(report.municipality()), report.step(), Formats.date(report.since()), other)
                            .at("state"));
        }
        return refusals;
    }

    private void announce(ActivityId activity, StepReport report) {
        events.publishEvent(new MunicipalityWentLive(
                activity,
                report.municipality(),
                waveOf(activity, report.municipality(), report.since())
                        .map(Wave::number)
                        .orElse(null),
                report.since()));
    }

    @Transactional
    public void report(Readiness readiness) {
        readinesses.add(readiness);
    }

    private String name(MunicipalityCode code) {
        return association.municipality(code).map(Municipality::name).orElse(code.value());
    }

    /// How municipalities are called, by code: one query.
    Map<MunicipalityCode, Municipality> municipalities() {
        return association.municipalities().stream().collect(toMap(Municipality::code, one -> one));
    }
}
