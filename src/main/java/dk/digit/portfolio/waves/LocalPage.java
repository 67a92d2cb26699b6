package dk.digit.portfolio.waves;

import dk.digit.association.Association;
import dk.digit.association.Municipality;
import dk.digit.people.People;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.RecordKey;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityHead;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// One municipality in the roll-out of one activity: its wave over time, its steps, how ready it says it is, and
/// what it puts in itself.
///
/// @param moves its places, the newest first
/// @param said what it said of its readiness by the day, the newest first
/// @param leads those who lead it at home, the newest first
/// @param accounts how their accounts are called
public record LocalPage(
        ActivityHead head,
        WaveRow row,
        @Nullable Wave wave,
        List<Move> moves,
        List<Readiness> said,
        List<LocalLead> leads,
        Map<String, String> accounts,
        List<LocalHours> hours,
        LocalDate asOf)
        implements Page {

    /// A place with the wave's name.
    public record Move(Place place, String wave) {}

    static String path(ActivityHead head, Municipality municipality) {
        return WaveBoard.path(head) + "/of/" + municipality.slug();
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(
                lang,
                "portfolio.local.title",
                row.municipality().name(),
                head.activity().name().in(lang));
    }

    @Override
    public List<Crumb> crumbs() {
        var crumbs = new ArrayList<>(head.crumbs());
        crumbs.add(Crumb.of(WaveBoard.path(head), "portfolio.waves"));
        return crumbs;
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
        return path(head, row.municipality());
    }

    public String quarter(LocalHours one, Lang lang) {
        return one.words(lang);
    }

    public int planned() {
        return hours.stream()
                .mapToInt(one -> Objects.requireNonNullElse(one.planned(), 0))
                .sum();
    }

    public int spent() {
        return hours.stream()
                .mapToInt(one -> Objects.requireNonNullElse(one.spent(), 0))
                .sum();
    }

    @Component
    static class Query {

        private final ActivityHead.Query heads;
        private final Association association;
        private final StoredWaves waves;
        private final Places places;
        private final Steps steps;
        private final Readinesses readinesses;
        private final LocalEfforts efforts;
        private final WaveRights rights;
        private final People people;

        Query(
                ActivityHead.Query heads,
                Association association,
                StoredWaves waves,
                Places places,
                Steps steps,
                Readinesses readinesses,
                LocalEfforts efforts,
                WaveRights rights,
                People people) {
            this.heads = heads;
            this.association = association;
            this.waves = waves;
            this.places = places;
            this.steps = steps;
            this.readinesses = readinesses;
            this.efforts = efforts;
            this.rights = rights;
            this.people = people;
        }

        @Transactional(readOnly = true)
        public LocalPage on(String id, String slug, View view) {
            var head = heads.on(id, view);
            var municipality = association.municipality(slug).orElseThrow(() -> new NotFoundException(slug));
            var code = municipality.code();
            var day = view.asOf();
            var byId = waves.of(head.id()).stream().collect(Collectors.toMap(Wave::id, wave -> wave));
            var all = places.of(head.id(), List.of(code)).getOrDefault(code, List.of());
            var wave = all.stream()
                    .filter(place -> place.period().contains(day))
                    .map(place -> byId.get(place.wave()))
                    .findFirst()
                    .orElse(null);
            var said = readinesses.of(head.id(), code, day);
            var leads = efforts.leads(head.id(), code);
            var row = WaveBoard.Query.row(
                    municipality,
                    wave,
                    steps.on(head.id(), day).getOrDefault(code, Map.of()),
                    said.isEmpty() ? null : said.getFirst(),
                    leads.stream()
                            .filter(lead -> lead.period().contains(day))
                            .map(LocalLead::title)
                            .findFirst()
                            .orElse(null),
                    rights.reports(view.actor(), head, code),
                    view);
            return new LocalPage(
                    head,
                    row,
                    wave,
                    all.reversed().stream()
                            .map(place -> new Move(
                                    place,
                                    Objects.requireNonNull(byId.get(place.wave()))
                                            .title(view.lang())))
                            .toList(),
                    said,
                    leads,
                    people.names(leads.stream()
                            .map(LocalLead::account)
                            .filter(Objects::nonNull)
                            .toList()),
                    efforts.hours(head.id(), code),
                    day);
        }
    }
}
