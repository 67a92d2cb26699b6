package dk.digit.benefits.cases;

/// Computes a business case, exactly: fractions until an amount is told, each municipality's amount of a year then
/// rounded to the øre once.
public final class Calculation {

    private Calculation() {}

    public static CaseResult of(CaseModel model, Scenario scenario) {
        throw new UnsupportedOperationException();
    }
}
