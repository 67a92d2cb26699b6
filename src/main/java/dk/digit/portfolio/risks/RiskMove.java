package dk.digit.portfolio.risks;

import dk.digit.platform.text.Bilingual;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A risk comes to stand otherwise from a day on.
public record RiskMove(
        RiskState state, LocalDate since, @Nullable Bilingual reason) {}
