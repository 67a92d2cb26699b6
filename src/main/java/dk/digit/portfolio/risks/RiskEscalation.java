package dk.digit.portfolio.risks;

import dk.digit.platform.text.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A risk was lifted to a level that can decide about it.
///
/// @param by the account that lifted it
/// @param answers what that level said, oldest first
public record RiskEscalation(
        long id, RiskLevel to, LocalDate on, Bilingual reason, Instant at, String by, List<Answer> answers) {

    public RiskEscalation {
        answers = List.copyOf(answers);
    }

    public record Answer(
            RiskAnswer answer, LocalDate on, @Nullable Bilingual reason, Instant at, String by) {}

    public @Nullable Answer latest() {
        return answers.isEmpty() ? null : answers.getLast();
    }

    public boolean stands() {
        var latest = latest();
        return latest == null || latest.answer() == RiskAnswer.TAKEN_ON;
    }
}
