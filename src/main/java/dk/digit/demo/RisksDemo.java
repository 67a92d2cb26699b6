package dk.digit.demo;

import dk.digit.platform.text.Bilingual;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.risks.RiskDraft;
import dk.digit.portfolio.risks.RiskField;
import dk.digit.portfolio.risks.RiskKind;
import dk.digit.portfolio.risks.RiskTrigger;
import dk.digit.portfolio.risks.Risks;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The one risk that the material of 2023 names: legislation on the job centres against the timetable of the
/// labour-market project. It names neither probability nor consequence, nor the day of the announcement, so the
/// risk is not assessed and its trigger has no day. The chair of the steering group, where the business-area
/// managers sit, owns it: the group asked to wait for the legislation.
@Component
class RisksDemo implements Chapter {

    private static final LocalDate ASSEMBLY = LocalDate.of(2023, 1, 27);

    private final Risks risks;

    RisksDemo(Risks risks) {
        this.risks = risks;
    }

    @Override
    public int order() {
        return 51;
    }

    @Override
    public void tell(Facts facts) {
        risks.raise(
                new ActivityId("ams"),
                new RiskDraft(
                        null,
                        RiskKind.RISK,
                        new Bilingual(
                                "Ny lovgivning om jobcentrene rammer tidsplanen",
                                "New legislation on the job centres hits the timetable"),
                        new Bilingual(
                                "Ny lovgivning er mulig, og regeringen kan melde noget ud om jobcentrene.",
                                "New legislation is possible, and the government may make an announcement on the job"
                                        + " centres."),
                        null,
                        new Bilingual(
                                "Tidsplanen for det fælles arbejdsmarkedssystem skal tage højde for det, der meldes ud.",
                                "The timetable of the joint labour-market system has to allow for what is announced."),
                        Set.of(RiskField.TIME),
                        ASSEMBLY,
                        null, // the material names nobody
                        new RiskTrigger(
                                new Bilingual(
                                        "Regeringen melder ud om jobcentrene",
                                        "The government makes its announcement on the job centres"),
                                null,
                                null)),
                null);
    }
}
