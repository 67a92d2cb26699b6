package dk.digit.benefits.harvest;

import dk.digit.association.Association;
import dk.digit.association.Municipality;
import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.measuring.BenefitStanding;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.Portfolio;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What municipalities and activities are called, and their order by the Danish alphabet.
record HarvestNames(List<Municipality> municipalities, Map<ActivityId, Activity> activities) {

    String activity(ActivityId id, Lang lang) {
        var known = activities.get(id);
        return known == null ? id.value() : known.name().in(lang);
    }

    String municipality(MunicipalityCode code) {
        return find(code).map(Municipality::name).orElse(code.value());
    }

    /// As it stands in an address.
    String slug(MunicipalityCode code) {
        return find(code).map(Municipality::slug).orElse(code.value());
    }

    private java.util.Optional<Municipality> find(MunicipalityCode code) {
        return municipalities.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /// By the Danish alphabet.
    Comparator<MunicipalityCode> byMunicipality() {
        var places = new LinkedHashMap<MunicipalityCode, Integer>();
        municipalities.forEach(one -> places.put(one.code(), places.size()));
        return Comparator.comparing(code -> places.getOrDefault(code, Integer.MAX_VALUE));
    }

    Comparator<ActivityId> byActivity(Lang lang) {
        return Comparator.comparing(id -> activity(id, lang), danish());
    }

    /// Benefits by what they are called, those of an activity together.
    Comparator<BenefitStanding> byBenefit(Lang lang) {
        return Comparator.comparing(BenefitStanding::activity, byActivity(lang))
                .thenComparing(one -> one.name().in(lang), danish())
                .thenComparing(BenefitStanding::benefit);
    }

    List<Choice> activityChoices(Collection<ActivityId> some, Lang lang) {
        return some.stream()
                .sorted(byActivity(lang))
                .map(id -> Choice.named(id.value(), activity(id, lang)))
                .toList();
    }

    List<Choice> municipalityChoices(Collection<MunicipalityCode> some) {
        return some.stream()
                .distinct()
                .sorted(byMunicipality())
                .map(code -> Choice.named(code.value(), municipality(code)))
                .toList();
    }

    static Comparator<Object> danish() {
        return Collator.getInstance(Locale.of("da"));
    }

    /// Two queries.
    @Component
    static class Query {

        private final Association association;
        private final Portfolio portfolio;

        Query(Association association, Portfolio portfolio) {
            this.association = association;
            this.portfolio = portfolio;
        }

        HarvestNames read() {
            return new HarvestNames(
                    association.municipalities(),
                    portfolio.activities().stream().collect(Collectors.toMap(Activity::id, Function.identity())));
        }
    }
}
