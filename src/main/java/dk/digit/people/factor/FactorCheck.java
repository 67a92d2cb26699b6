package dk.digit.people.factor;

import dk.digit.platform.check.Check;
import dk.digit.platform.check.Finding;
import dk.digit.platform.seal.BrokenSeal;
import dk.digit.platform.seal.Seal;
import dk.digit.platform.text.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/// Whether this server can read every second factor: whoever has one that it cannot does not get in.
@Component
class FactorCheck implements Check {

    private final Factors factors;
    private final Seal seal;

    FactorCheck(Factors factors, Seal seal) {
        this.factors = factors;
        this.seal = seal;
    }

    @Override
    public String name() {
        return "people.check.factors";
    }

    @Override
    public List<Finding> run() {
        return factors.all().stream()
                .filter(factor -> !opens(factor))
                .map(factor -> new Finding(
                        Finding.Severity.ERROR,
                        factor.username(),
                        Refusal.of("people.check.factorSealed"),
                        Refusal.of("people.check.factorKey")))
                .toList();
    }

    private boolean opens(Factors.Sealed factor) {
        try {
            seal.open(factor.secret(), SecondFactor.about(factor.username()));
            return true;
        } catch (BrokenSeal e) {
            return false;
        }
    }
}
