package dk.digit.benefits.cases;

import dk.digit.association.AssociationFixture;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Bilingual;
import dk.digit.portfolio.ActivityId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// What most tests write down about a business case.
final class CasesFixture {

    static final MunicipalityCode LEJRE = AssociationFixture.LEJRE;
    static final MunicipalityCode ROSKILDE = AssociationFixture.ROSKILDE;
    static final CaseDraft TEN_YEARS = new CaseDraft(2026, 2027, 10, null, null, null);

    private final BusinessCases cases;
    final ActivityId activity;
    final long id;

    CasesFixture(BusinessCases cases, ActivityId activity) {
        this.cases = cases;
        this.activity = activity;
        this.id = cases.create(activity, TEN_YEARS, List.of(), false);
    }

    CaseModel model() {
        return cases.of(activity, LocalDate.of(2026, 11, 29)).orElseThrow();
    }

    Assumption assumption(String code) {
        return model().assumptions().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    CaseLine line(String code) {
        return model().lines().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    CaseOption option(OptionKind kind) {
        return model().options().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    long valued(String code, String unit, String... points) {
        return cases.add(id, assumption(code, unit, value(null, null, null, points)));
    }

    long derived(String code, String unit, String formula) {
        return cases.add(id, following(code, unit, formula));
    }

    long cost(String code, String formula) {
        return cases.add(id, line(code, Nature.EXTERNAL, formula));
    }

    static AssumptionDraft assumption(String code, String unit, AssumptionValue... values) {
        return new AssumptionDraft(
                code,
                new Bilingual("Navn " + code, ""),
                unit,
                Side.COST,
                null,
                Spread.PERT,
                List.of(values),
                null,
                null,
                null);
    }

    static AssumptionDraft following(String code, String unit, String formula) {
        return new AssumptionDraft(
                code,
                new Bilingual("Navn " + code, ""),
                unit,
                Side.COST,
                formula,
                Spread.FIXED,
                List.of(),
                null,
                null,
                null);
    }

    static AssumptionValue value(MunicipalityCode municipality, Integer from, Integer to, String... points) {
        var numbers = Arrays.stream(points).map(BigDecimal::new).toList();
        return new AssumptionValue(
                municipality, from, to, numbers.getFirst(), numbers.get(numbers.size() / 2), numbers.getLast());
    }

    static LineDraft line(String code, Nature nature, String formula) {
        return line(code, nature, formula, null);
    }

    static LineDraft line(String code, Nature nature, String formula, String obtains) {
        return new LineDraft(
                "together",
                code,
                new Bilingual("Linje " + code, ""),
                nature,
                true,
                formula,
                "kr.",
                Sharing.EACH,
                null,
                LineStart.CASE,
                0,
                null,
                obtains,
                null,
                null);
    }
}
