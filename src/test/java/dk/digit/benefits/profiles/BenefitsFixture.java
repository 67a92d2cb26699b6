package dk.digit.benefits.profiles;

import static dk.digit.association.AssociationFixture.HOLBAEK;
import static dk.digit.association.AssociationFixture.LEJRE;
import static dk.digit.association.AssociationFixture.ROSKILDE;

import dk.digit.association.AssociationFixture;
import dk.digit.association.MunicipalityCode;
import dk.digit.association.WorkFunction;
import dk.digit.platform.sql.TestDatabase;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.MovingClock;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.PortfolioFixture;
import dk.digit.portfolio.waves.MunicipalityWentLive;
import dk.digit.portfolio.waves.RolloutPlanned;
import dk.digit.portfolio.waves.WavesFixture;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/// Benefits of one activity with waves on a database of a test's own, and a day that can be moved.
public final class BenefitsFixture {

    public static final ActivityId ERP = PortfolioFixture.ERP;
    static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    static final Holder MANAGER = new Holder(WorkFunction.BUSINESS_AREA_MANAGER, "Centerchef for Ældre");

    public final Benefits benefits;
    final PartStarts starts;
    final WavesFixture waves;
    private final MovingClock clock = new MovingClock();

    private BenefitsFixture(DSLContext sql) {
        today(FIRST);
        PortfolioFixture.on(sql).erp();
        waves = WavesFixture.on(sql, clock);
        starts = new PartStarts(sql, waves.waves());
        benefits = new Benefits(
                new StoredBenefits(sql),
                new StoredParts(sql),
                starts,
                new Prerequisites(sql),
                new BenefitActions(sql),
                new SideEffects(sql),
                clock);
        var followed = new FollowedStarts(benefits);
        waves.tell(event -> {
            switch (event) {
                case MunicipalityWentLive live -> followed.on(live);
                case RolloutPlanned planned -> followed.on(planned);
                default -> throw new IllegalArgumentException(event.toString());
            }
        });
    }

    public static TestDatabase database() {
        return TestDatabase.filled(
                "association",
                data -> AssociationFixture.on(DSL.using(data, SQLDialect.POSTGRES))
                        .founded());
    }

    public static BenefitsFixture on(DSLContext sql) {
        return new BenefitsFixture(sql);
    }

    void today(String day) {
        today(LocalDate.parse(day));
    }

    void today(LocalDate day) {
        clock.standsAt(day + "T12:00:00");
    }

    public long proposed(String code) {
        return benefits.propose(ERP, draft(code));
    }

    /// With parts of Holbæk, Lejre and Roskilde that start with their go-live.
    long shared(String code) {
        long benefit = proposed(code);
        benefits.takeIn(benefit, List.of(HOLBAEK, LEJRE, ROSKILDE), PartStart.wave(0));
        return benefit;
    }

    BenefitPart part(long benefit, MunicipalityCode municipality, String day) {
        return benefits.part(benefit, municipality, LocalDate.parse(day)).orElseThrow();
    }

    long partId(long benefit, MunicipalityCode municipality) {
        return part(benefit, municipality, "2024-01-01").id();
    }

    static BenefitDraft draft(String code) {
        return new BenefitDraft(
                code,
                new Bilingual("Kortere sagsbehandling", "Shorter handling"),
                null,
                BenefitType.FREED_TIME,
                Better.LESS,
                new Bilingual("Minutter pr. sag", ""),
                "minut",
                null,
                null,
                false,
                null,
                null,
                FIRST,
                false);
    }

    static TargetDraft after(String agreed, int months, String value) {
        return new TargetDraft(null, LocalDate.parse(agreed), null, months, new BigDecimal(value), null);
    }

    static TargetDraft on(String agreed, String due, String value) {
        return new TargetDraft(null, LocalDate.parse(agreed), LocalDate.parse(due), null, new BigDecimal(value), null);
    }

    static BenefitPart.Acceptance yes(String day) {
        return new BenefitPart.Acceptance(LocalDate.parse(day), "Centerchef for Ældre", null);
    }
}
