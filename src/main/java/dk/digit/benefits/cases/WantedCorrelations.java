package dk.digit.benefits.cases;

import static dk.digit.benefits.cases.StoredChanges.refused;

import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What may be said of assumptions that move together: each pair once, and only of those with values of their own.
final class WantedCorrelations {

    static final String FIELD = "correlations";

    private WantedCorrelations() {}

    static void refuseOdd(List<CorrelationOf> wanted, List<Assumption> known) {
        var pairs = new HashSet<Set<String>>();
        for (CorrelationOf pair : wanted) {
            refuseOdd(pair.one(), known);
            refuseOdd(pair.other(), known);
            if (pair.one().equals(pair.other())) {
                throw refused("benefits.refused.correlationWithItself", FIELD);
            }
            if (!pairs.add(Set.of(pair.one(), pair.other()))) {
                throw refused("benefits.refused.correlationTwice", FIELD);
            }
            if (pair.coefficient().signum() == 0 || pair.coefficient().abs().compareTo(BigDecimal.ONE) > 0) {
                throw refused("benefits.constraint.correlation_coefficient", FIELD);
            }
        }
    }

    private static void refuseOdd(String code, List<Assumption> known) {
        var found = known.stream().filter(one -> one.code().equals(code)).findFirst();
        if (found.isEmpty()) {
            throw new RefusedException(
                    Refusal.of("benefits.refused.noAssumption", code).at(FIELD));
        }
        if (found.get().formula() != null) {
            throw new RefusedException(Refusal.of(
                            "benefits.refused.correlationDerived", found.get().name())
                    .at(FIELD));
        }
    }
}
