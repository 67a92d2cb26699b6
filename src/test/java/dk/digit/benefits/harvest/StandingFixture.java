package dk.digit.benefits.harvest;

import dk.digit.association.Cvr;
import dk.digit.association.Municipality;
import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.measuring.BenefitStanding;
import dk.digit.benefits.measuring.HarvestState;
import dk.digit.benefits.profiles.BenefitType;
import dk.digit.benefits.profiles.Better;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Bilingual;
import dk.digit.portfolio.ActivityId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// A municipality's part of a benefit in the making: under way, with a target that is due and nothing measured.
final class StandingFixture {

    static final MunicipalityCode GREVE = new MunicipalityCode("0253");
    static final MunicipalityCode KOEGE = new MunicipalityCode("0259");
    static final MunicipalityCode ROSKILDE = new MunicipalityCode("0265");
    static final MunicipalityCode LEJRE = new MunicipalityCode("0350");
    static final ActivityId ESDH = new ActivityId("esdh");
    static final ActivityId ERP = new ActivityId("erp");
    static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    private final MunicipalityCode municipality;
    private ActivityId activity = ESDH;
    private long benefit = 1;
    private BenefitType type = BenefitType.FREED_TIME;
    private boolean example;
    private BigDecimal effect;
    private BigDecimal share;
    private Money worth;
    private Money committed;
    private boolean accepted;
    private LocalDate due = LocalDate.of(2026, 1, 1);
    private HarvestState state = HarvestState.UNDER_WAY;
    private Bilingual reason;
    private LocalDate missing;

    private StandingFixture(MunicipalityCode municipality) {
        this.municipality = municipality;
    }

    static StandingFixture in(MunicipalityCode municipality) {
        return new StandingFixture(municipality);
    }

    StandingFixture activity(ActivityId id) {
        activity = id;
        return this;
    }

    StandingFixture benefit(long id) {
        benefit = id;
        return this;
    }

    StandingFixture type(BenefitType other) {
        type = other;
        return this;
    }

    StandingFixture example() {
        example = true;
        return this;
    }

    /// @param of the target
    StandingFixture measured(String hours, String of) {
        effect = new BigDecimal(hours);
        share = of == null ? null : new BigDecimal(of);
        return this;
    }

    StandingFixture worth(long kroner) {
        worth = Money.ofOere(kroner * 100);
        return this;
    }

    StandingFixture agreed(long kroner) {
        committed = Money.ofOere(kroner * 100);
        accepted = true;
        return this;
    }

    StandingFixture proposed(long kroner) {
        committed = Money.ofOere(kroner * 100);
        return this;
    }

    StandingFixture due(LocalDate day) {
        due = day;
        return this;
    }

    StandingFixture is(HarvestState other) {
        state = other;
        return this;
    }

    StandingFixture lost(String why) {
        state = HarvestState.LOST;
        reason = new Bilingual(why, "");
        return this;
    }

    StandingFixture missing(LocalDate since) {
        missing = since;
        return this;
    }

    BenefitStanding done() {
        return new BenefitStanding(
                benefit * 1000 + Integer.parseInt(municipality.value()),
                benefit,
                activity,
                "gevinst-" + benefit,
                new Bilingual("Gevinst " + benefit, "Benefit " + benefit),
                type,
                Better.LESS,
                "timer",
                false,
                example,
                municipality,
                LocalDate.of(2025, 1, 1),
                new BigDecimal(100),
                due == null ? null : new BenefitStanding.Aim(due, new BigDecimal(50)),
                effect == null ? null : new BenefitStanding.Reading(DAY, new BigDecimal(100).subtract(effect)),
                effect,
                share,
                worth,
                committed,
                accepted,
                state,
                reason,
                missing);
    }

    /// Greve, Køge, Lejre and Roskilde, by the Danish alphabet, and no activity.
    static HarvestNames names() {
        return new HarvestNames(
                List.of(
                        named(GREVE, "Greve"),
                        named(KOEGE, "Køge"),
                        named(LEJRE, "Lejre"),
                        named(ROSKILDE, "Roskilde")),
                Map.of());
    }

    private static Municipality named(MunicipalityCode code, String name) {
        return new Municipality(
                code,
                name,
                name + " Kommune",
                "Region Sjælland",
                new Cvr("29189404"),
                null,
                null,
                "",
                name.toLowerCase(java.util.Locale.ROOT).replace("ø", "oe"),
                1);
    }
}
