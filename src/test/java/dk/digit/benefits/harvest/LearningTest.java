package dk.digit.benefits.harvest;

import static dk.digit.benefits.harvest.StandingFixture.ESDH;
import static dk.digit.benefits.harvest.StandingFixture.GREVE;
import static dk.digit.benefits.harvest.StandingFixture.KOEGE;
import static dk.digit.benefits.harvest.StandingFixture.LEJRE;
import static dk.digit.benefits.harvest.StandingFixture.ROSKILDE;
import static dk.digit.benefits.harvest.StandingFixture.in;
import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.harvest.LearningFacts.Condition;
import dk.digit.benefits.harvest.LearningFacts.Deed;
import dk.digit.benefits.harvest.LearningFacts.Departing;
import dk.digit.benefits.measuring.BenefitStanding;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LearningTest {

    private static final Deed COURSE =
            deed(KOEGE, "Superbrugere i hver afdeling.", true, "alle spørger en kollega først");
    private static final Deed LETTERS = deed(null, "Fælles brevskabeloner", true, null);

    @Test
    void who_harvests_most_is_told_with_what_they_did_and_who_harvests_least_with_what_is_missing() {
        var sentences = sentences(
                List.of(
                        in(GREVE).measured("20", "0.4000").done(),
                        in(KOEGE).measured("42", "0.8400").done(),
                        in(LEJRE).measured("6", "0.1200").done()),
                facts(
                        List.of(COURSE, LETTERS, deed(LEJRE, "Kursus for sagsbehandlere", false, null)),
                        List.of(),
                        List.of()));

        assertThat(sentences)
                .containsExactly(
                        "Køge høster mest: 84 % af målet.",
                        "Køge har gjort dette: Superbrugere i hver afdeling (alle spørger en kollega først) og Fælles"
                                + " brevskabeloner.",
                        "Lejre høster mindst: 12 % af målet.",
                        "Lejre har endnu ikke gjort dette: Kursus for sagsbehandlere og Superbrugere i hver afdeling.");
    }

    @Test
    void departing_from_the_standard_stands_beside_what_is_harvested_the_least_first() {
        var sentences = sentences(
                List.of(
                        in(GREVE).measured("45", "0.9000").done(),
                        in(LEJRE).measured("6", "0.1200").done(),
                        in(ROSKILDE).done()),
                facts(List.of(), List.of(departing(GREVE), departing(LEJRE), departing(ROSKILDE)), List.of()));

        assertThat(sentences)
                .containsSubsequence(
                        "Roskilde følger ikke standarden for journalisering siden 1. marts 2026: gamle skabeloner.",
                        "Lejre følger ikke standarden for journalisering siden 1. marts 2026 (gamle skabeloner) og høster"
                                + " 12 % af målet.",
                        "Greve følger ikke standarden for journalisering siden 1. marts 2026 (gamle skabeloner) og høster"
                                + " 90 % af målet.");
    }

    @Test
    void a_lost_benefit_is_told_with_its_reason_and_what_is_not_met_or_measured_by_name() {
        var sentences = sentences(
                List.of(
                        in(KOEGE)
                                .measured("1", "0.0200")
                                .lost("Systemet blev skiftet ud.")
                                .done(),
                        in(LEJRE).done(),
                        in(ROSKILDE).done()),
                facts(
                        List.of(),
                        List.of(),
                        List.of(
                                new Condition(null, both("Kommunen er i drift."), true, Set.of()),
                                new Condition(LEJRE, both("Arkivet er ryddet"), false, Set.of(KOEGE)))));

        assertThat(sentences)
                .contains(
                        "Køge har tabt gevinsten: Systemet blev skiftet ud.",
                        "Lejre mangler først dette: Kommunen er i drift og Arkivet er ryddet.",
                        "Roskilde mangler først dette: Kommunen er i drift.",
                        "Endnu ikke målt: Lejre og Roskilde.")
                .noneMatch(sentence -> sentence.contains("mindst"));
    }

    @Test
    void municipalities_are_compared_by_inhabitant_where_those_are_known_of_all_that_have_measured() {
        var standings = List.of(
                in(GREVE).measured("60", "0.6000").worth(60_000).done(),
                in(LEJRE).measured("50", "0.5000").worth(50_000).done(),
                in(ROSKILDE).done());
        var facts = facts(
                List.of(), List.of(), List.of(), Map.of(GREVE, new BigDecimal(50_000), LEJRE, new BigDecimal(25_000)));
        var learning = Learning.of(standings, facts, StandingFixture.names().byMunicipality());

        assertThat(learning.byInhabitants()).isTrue();
        assertThat(learning.best().orElseThrow().municipality()).isEqualTo(LEJRE);
        assertThat(learning.best().orElseThrow().score()).isEqualByComparingTo("2");
        assertThat(sentences(standings, facts))
                .startsWith("Lejre høster mest: 2 kr. pr. indbygger om året, 50 % af målet.");
    }

    @Test
    void nobody_harvests_most_while_nobody_has_measured_anything() {
        var learning = Learning.of(
                List.of(in(GREVE).done(), in(KOEGE).done()),
                facts(List.of(), List.of(), List.of()),
                StandingFixture.names().byMunicipality());

        assertThat(learning.best()).isEmpty();
        assertThat(learning.least()).isEmpty();
        assertThat(learning.unmeasured()).hasSize(2);
    }

    @Test
    void what_is_done_for_all_is_done_in_each() {
        var place = Learning.of(
                        List.of(
                                in(GREVE).measured("1", "0.1").done(),
                                in(KOEGE).measured("9", "0.9").done()),
                        facts(List.of(COURSE, LETTERS), List.of(), List.of()),
                        StandingFixture.names().byMunicipality())
                .places()
                .getLast();

        assertThat(place.municipality()).isEqualTo(GREVE);
        assertThat(place.done()).containsExactly(LETTERS);
        assertThat(place.undone()).containsExactly(COURSE);
    }

    private static List<String> sentences(List<BenefitStanding> standings, LearningFacts facts) {
        var names = StandingFixture.names();
        return new LearningWords(Learning.of(standings, facts, names.byMunicipality()), names, Lang.DA)
                .sentences().stream()
                        .map(sentence -> sentence.replace('\u00a0', ' '))
                        .toList();
    }

    private static LearningFacts facts(List<Deed> deeds, List<Departing> departures, List<Condition> conditions) {
        return facts(deeds, departures, conditions, Map.of());
    }

    private static LearningFacts facts(
            List<Deed> deeds,
            List<Departing> departures,
            List<Condition> conditions,
            Map<MunicipalityCode, BigDecimal> inhabitants) {
        return new LearningFacts(
                1, ESDH, both("Gevinst"), false, deeds, conditions, departures, inhabitants, Set.of(KOEGE));
    }

    private static Departing departing(MunicipalityCode code) {
        return new Departing(code, both("journalisering"), LocalDate.of(2026, 3, 1), both("gamle skabeloner"));
    }

    private static Deed deed(MunicipalityCode code, String text, boolean done, String outcome) {
        return new Deed(code, both(text), done, outcome);
    }

    private static Bilingual both(String danish) {
        return new Bilingual(danish, "");
    }
}
