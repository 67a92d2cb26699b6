package dk.digit.portfolio.risks;

import dk.digit.platform.text.Texts;
import dk.digit.portfolio.LargestRisks;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// The open risks with the highest scores, for the report to board and chiefs.
@Component
class RisksOfBoard implements LargestRisks {

    private final Risks risks;

    RisksOfBoard(Risks risks) {
        this.risks = risks;
    }

    @Override
    public List<LargestRisks.Risk> largest(LocalDate day, int most) {
        return risks.open(day).stream()
                .filter(risk -> risk.activity() != null && risk.assessment() != null)
                .sorted(Comparator.comparingInt(RisksOfBoard::score).reversed())
                .limit(most)
                .map(risk -> new LargestRisks.Risk(
                        Objects.requireNonNull(risk.activity()),
                        Texts.both(
                                "portfolio.risks.boardWords", risk.title(), String.valueOf(score(risk)), risk.light()),
                        score(risk),
                        "/portfolio/risks/" + risk.id()))
                .toList();
    }

    private static int score(dk.digit.portfolio.risks.Risk risk) {
        return risk.score() == null ? 0 : risk.score();
    }
}
