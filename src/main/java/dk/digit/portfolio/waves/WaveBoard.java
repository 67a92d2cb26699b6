package dk.digit.portfolio.waves;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dk.digit.association.Association;
import dk.digit.association.Member;
import dk.digit.association.Municipality;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.RecordKey;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.ActivityHead;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The municipalities of an activity by wave, and how far each is with each step on a day.
///
/// @param waves all of them, for the filter
/// @param without members that go in no wave
/// @param edits whether the reader plans waves and places
public record WaveBoard(
        ActivityHead head,
        List<WaveGroup> groups,
        List<Wave> waves,
        List<Member> without,
        BoardFilter filter,
        boolean edits,
        LocalDate asOf)
        implements Page {

    @Override
    public String title(Lang lang) {
        return head.title(lang, "portfolio.waves");
    }

    @Override
    public List<Crumb> crumbs() {
        return head.crumbs();
    }

    @Override
    public RecordKey record() {
        return head.record();
    }

    @Override
    public boolean overTime() {
        return true;
    }

    public String path() {
        return path(head);
    }

    static String path(ActivityHead head) {
        return head.path() + "/" + WavesTab.PATH;
    }

    /// The wave that goes live next, null when none is planned.
    public @Nullable WaveGroup next() {
        return groups.stream()
                .filter(group -> !group.standing().isLive()
                        && !group.wave().isClarification()
                        && group.wave().goLive() != null)
                .min(Comparator.comparing(
                        group -> java.util.Objects.requireNonNull(group.wave().goLive())))
                .orElse(null);
    }

    public int live() {
        return groups.stream().mapToInt(group -> group.standing().live()).sum();
    }

    public int places() {
        return groups.stream().mapToInt(group -> group.standing().places()).sum();
    }

    /// How many cells are behind their plan.
    public long late() {
        return groups.stream()
                .flatMap(group -> group.rows().stream())
                .flatMap(row -> row.cells().stream())
                .filter(StepCell::late)
                .count();
    }

    public List<Choice> waveChoices(Lang lang) {
        return waves.stream()
                .filter(wave -> !wave.isClarification())
                .map(wave -> Choice.named(String.valueOf(wave.number()), wave.title(lang)))
                .toList();
    }

    public List<Choice> stepChoices() {
        return Choice.of(WaveStep.class);
    }

    public List<Choice> stateChoices() {
        return BoardFilter.states();
    }

    @Component
    static class Query {

        private final ActivityHead.Query heads;
        private final StoredWaves waves;
        private final Places places;
        private final Steps steps;
        private final Readinesses readinesses;
        private final LocalEfforts efforts;
        private final Association association;
        private final WaveRights rights;

        Query(
                ActivityHead.Query heads,
                StoredWaves waves,
                Places places,
                Steps steps,
                Readinesses readinesses,
                LocalEfforts efforts,
                Association association,
                WaveRights rights) {
            this.heads = heads;
            this.waves = waves;
            this.places = places;
            this.steps = steps;
            this.readinesses = readinesses;
            this.efforts = efforts;
            this.association = association;
            this.rights = rights;
        }

        @Transactional(readOnly = true)
        public WaveBoard on(String id, View view) {
            var head = heads.on(id, view);
            var day = view.asOf();
            var filter = BoardFilter.of(view);
            var all = waves.of(head.id());
            var placed = places.of(head.id(), day);
            var rows = rows(head, all, placed, view);
            var groups = all.stream()
                    .filter(filter::shows)
                    .map(wave -> group(wave, rows.getOrDefault(wave.id(), List.of()), filter, day))
                    .toList();
            var without = association.members(day).stream()
                    .filter(member -> placed.stream()
                            .noneMatch(place -> place.municipality().equals(member.code())))
                    .toList();
            return new WaveBoard(head, groups, all, without, filter, rights.edits(view.actor(), head), day);
        }

        private Map<Long, List<Placed>> rows(ActivityHead head, List<Wave> all, List<Place> placed, View view) {
            var day = view.asOf();
            var said = steps.on(head.id(), day);
            var ready = readinesses.on(head.id(), day);
            var leads = efforts.leads(head.id(), day);
            var byId = all.stream().collect(toMap(Wave::id, wave -> wave));
            var placeOf = placed.stream().collect(toMap(Place::municipality, place -> place));
            var rows = new ArrayList<Placed>();
            // by the Danish alphabet, as the association tells them
            for (Municipality municipality : association.municipalities()) {
                var code = municipality.code();
                var place = placeOf.get(code);
                var wave = place == null ? null : byId.get(place.wave());
                if (wave != null) {
                    var entries = said.getOrDefault(code, Map.of());
                    var lead = leads.get(code);
                    var row = row(
                            municipality,
                            wave,
                            entries,
                            ready.get(code),
                            lead == null ? null : lead.title(),
                            rights.reports(view.actor(), head, code),
                            view);
                    rows.add(new Placed(wave.id(), row, entries.get(WaveStep.LIVE)));
                }
            }
            return rows.stream().collect(groupingBy(Placed::wave));
        }

        private record Placed(
                long wave, WaveRow row, @Nullable StepEntry live) {}

        static WaveRow row(
                Municipality municipality,
                @Nullable Wave wave,
                Map<WaveStep, StepEntry> entries,
                @Nullable Readiness ready,
                @Nullable String lead,
                boolean reports,
                View view) {
            var live = entries.get(WaveStep.LIVE);
            var missing = WaveRow.missingSince(
                    StepCell.planned(WaveStep.LIVE, live, wave),
                    live != null && live.state() == StepState.DONE,
                    ready,
                    view.asOf());
            var cells = Arrays.stream(WaveStep.values())
                    .map(step -> StepCell.of(step, entries, wave, missing, view.asOf(), view.lang()))
                    .toList();
            return new WaveRow(municipality, cells, ready, missing, lead, reports);
        }

        private static WaveGroup group(Wave wave, List<Placed> placed, BoardFilter filter, LocalDate day) {
            var live = placed.stream().map(Placed::live).toList();
            boolean begun = placed.stream()
                    .flatMap(one -> one.row().cells().stream())
                    .anyMatch(cell -> cell.state() != StepState.NOT_STARTED);
            var settled = Arrays.stream(WaveStep.values())
                    .map(step -> (int) placed.stream()
                            .filter(one -> one.row().cell(step).state().isSettled())
                            .count())
                    .toList();
            return new WaveGroup(
                    wave,
                    WaveStanding.of(wave, live, begun, day),
                    placed.stream().map(Placed::row).filter(filter::shows).toList(),
                    settled);
        }
    }
}
