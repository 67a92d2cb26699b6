package dk.digit.portfolio.risks;

import dk.digit.platform.money.Money;
import dk.digit.platform.text.Bilingual;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What somebody thought of a risk on a day: how likely, and how hard each field is hit, from 1 to 5.
///
/// @param cost the economic consequence that is expected
/// @param delay days of delay that are expected
/// @param residual what is left once everything agreed has been done; null where nobody has said
public record RiskAssessment(
        LocalDate on,
        int probability,
        Map<RiskField, Integer> consequences,
        @Nullable Money cost,
        @Nullable Integer delay,
        @Nullable Residual residual,
        @Nullable Bilingual note) {

    /// @param consequence that of the field that is hit hardest
    public record Residual(int probability, int consequence) {
        public int score() {
            return probability * consequence;
        }
    }

    public RiskAssessment {
        if (consequences.isEmpty()) {
            throw new IllegalArgumentException("a risk hits something");
        }
        consequences = Collections.unmodifiableMap(new EnumMap<>(consequences));
    }

    /// That of the field that is hit hardest.
    public int consequence() {
        return Collections.max(consequences.values());
    }

    public int score() {
        return probability * consequence();
    }

    /// What counts once everything agreed has been done: where nobody has said, nothing has changed.
    public Residual after() {
        return residual == null ? new Residual(probability, consequence()) : residual;
    }

    /// For an issue: it has happened.
    RiskAssessment certain(LocalDate day) {
        return new RiskAssessment(day, 5, consequences, cost, delay, null, null);
    }

    /// Whether somebody thought the same then, whenever that was.
    boolean says(RiskAssessment other) {
        return probability == other.probability
                && consequences.equals(other.consequences)
                && Objects.equals(cost, other.cost)
                && Objects.equals(delay, other.delay)
                && Objects.equals(residual, other.residual);
    }
}
