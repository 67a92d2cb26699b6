package dk.digit.demo;

import dk.digit.meetings.DecisionState;
import dk.digit.meetings.recommendations.AnalysisDraft;
import dk.digit.meetings.recommendations.AnalysisKind;
import dk.digit.meetings.recommendations.NewStanding;
import dk.digit.meetings.recommendations.RecommendationDraft;
import dk.digit.meetings.recommendations.Recommendations;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.RoughDate;
import java.time.LocalDate;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/// The analysis of 2023. Its report made 13 recommendations, of which 6 were taken on; the material names four
/// themes only, so four are told, without numbers, and the others are said to be missing.
@Component
class RecommendationsDemo implements Chapter {

    private static final String ANALYSIS = "consultant-2023";
    private static final LocalDate EXECUTIVE_DAY = LocalDate.of(2023, 11, 28);

    private final Recommendations recommendations;

    RecommendationsDemo(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public int order() {
        return 31;
    }

    @Override
    public void tell(Facts facts) {
        // No day is known, but that it was there by the executive day: shown as the year alone.
        recommendations.record(new AnalysisDraft(
                ANALYSIS,
                AnalysisKind.ANALYSIS,
                new Bilingual(
                        "Analyse af foreningens potentiale og organisering",
                        "Analysis of the association's potential and organisation"),
                new Bilingual("Ekstern konsulent", "External consultant"),
                new RoughDate(EXECUTIVE_DAY, RoughDate.Precision.YEAR, false),
                null,
                null,
                13,
                6,
                new Bilingual(
                        "Materialet nævner fire temaer, som direktionerne drøftede, og ikke anbefalingernes ordlyd eller"
                                + " numre. Hvilke seks forslag der går videre, er ikke oplyst.",
                        "The material names four themes that the directorates discussed, and neither the wording nor the"
                                + " numbers of the recommendations. Which six proposals are taken on is not told.")));
        facts.rows("recommendation-words").forEach(this::tell);
    }

    private void tell(CSVRecord row) {
        var id = recommendations.record(
                ANALYSIS,
                new RecommendationDraft(null, Bilingual.of(row.get("text_da"), row.get("text_en")), null, null, null));
        recommendations.record(
                id,
                new NewStanding(
                        DecisionState.OPEN,
                        RoughDate.of(EXECUTIVE_DAY),
                        new Bilingual(
                                "Drøftet på direktionsdagen den 28. november 2023.",
                                "Discussed on the executive day of 28 November 2023."),
                        null));
    }
}
