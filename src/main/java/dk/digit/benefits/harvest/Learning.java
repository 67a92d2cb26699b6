package dk.digit.benefits.harvest;

import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.harvest.LearningFacts.Condition;
import dk.digit.benefits.harvest.LearningFacts.Deed;
import dk.digit.benefits.harvest.LearningFacts.Departing;
import dk.digit.benefits.measuring.BenefitStanding;
import dk.digit.benefits.measuring.HarvestState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who gets most out of the same benefit, and what the others can learn from them. Municipalities are ranked by what
/// their effect is worth for each inhabitant where both are known of all that have measured, else by how much of their
/// own target they have reached: a share or a number of days for each inhabitant would say nothing.
///
/// @param places the best first; those of which nothing is known last
/// @param byInhabitants what they are ranked by
public record Learning(List<Place> places, boolean byInhabitants) {

    public Learning {
        places = List.copyOf(places);
    }

    /// @param score what it is ranked by; null while nothing is known
    /// @param done what was done there, or for all
    /// @param undone what was not, and what was only done where most is harvested
    /// @param unmet what the benefit rests on that is not so yet
    public record Place(
            BenefitStanding standing,
            @Nullable BigDecimal score,
            List<Deed> done,
            List<Deed> undone,
            List<Departing> departures,
            List<Condition> unmet) {

        public MunicipalityCode municipality() {
            return standing.municipality();
        }

        public boolean isLost() {
            return standing.state() == HarvestState.LOST;
        }
    }

    /// @param order of municipalities that are ranked alike
    static Learning of(Collection<BenefitStanding> standings, LearningFacts facts, Comparator<MunicipalityCode> order) {
        var measured = standings.stream().filter(one -> one.effect() != null).toList();
        boolean byInhabitants = !measured.isEmpty()
                && measured.stream()
                        .allMatch(one ->
                                one.yearlyWorth() != null && facts.inhabitants().containsKey(one.municipality()));
        var ranked = standings.stream()
                .map(one -> place(one, byInhabitants, facts))
                .sorted(Comparator.comparing(Place::score, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
                        .thenComparing(Place::municipality, order))
                .toList();
        var learned = new Learning(ranked, byInhabitants);
        return learned.best()
                .map(best -> new Learning(
                        ranked.stream().map(place -> beside(place, best)).toList(), byInhabitants))
                .orElse(learned);
    }

    private static Place place(BenefitStanding one, boolean byInhabitants, LearningFacts facts) {
        var code = one.municipality();
        return new Place(
                one,
                byInhabitants ? perInhabitant(one, facts) : one.share(),
                facts.deeds().stream()
                        .filter(deed -> deed.done() && deed.isOf(code))
                        .toList(),
                facts.deeds().stream()
                        .filter(deed -> !deed.done() && deed.isOf(code))
                        .toList(),
                facts.departures().stream()
                        .filter(departing -> departing.municipality().equals(code))
                        .toList(),
                facts.conditions().stream()
                        .filter(condition -> !facts.meets(code, condition))
                        .toList());
    }

    private static @Nullable BigDecimal perInhabitant(BenefitStanding one, LearningFacts facts) {
        return one.yearlyWorth() == null
                ? null
                : one.yearlyWorth()
                        .toBigDecimal()
                        .divide(
                                Objects.requireNonNull(facts.inhabitants().get(one.municipality())),
                                4,
                                RoundingMode.HALF_UP);
    }

    /// What the best did of its own and nobody has planned here counts as not done, too.
    private static Place beside(Place place, Place best) {
        if (place.municipality().equals(best.municipality())) {
            return place;
        }
        var known = Stream.concat(place.done().stream(), place.undone().stream())
                .map(deed -> deed.text().da().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toSet());
        var only = best.done().stream()
                .filter(deed -> deed.municipality() != null)
                .filter(deed -> !known.contains(deed.text().da().toLowerCase(java.util.Locale.ROOT)));
        return new Place(
                place.standing(),
                place.score(),
                place.done(),
                Stream.concat(place.undone().stream(), only).toList(),
                place.departures(),
                place.unmet());
    }

    /// Who harvests most; nobody while nobody has harvested anything.
    Optional<Place> best() {
        return scored().findFirst()
                .filter(place -> Objects.requireNonNull(place.score()).signum() > 0);
    }

    /// Who harvests least of those that have measured; nobody while only one has.
    Optional<Place> least() {
        var scored = scored().toList();
        return scored.size() < 2 ? Optional.empty() : Optional.of(scored.getLast());
    }

    private Stream<Place> scored() {
        return places.stream().filter(place -> place.score() != null);
    }

    /// Those that have not measured, or whose measurement says nothing yet.
    public List<Place> unmeasured() {
        return places.stream().filter(place -> place.standing().last() == null).toList();
    }
}
