package dk.digit.finance;

import dk.digit.platform.money.Money;

/// A year in figures, in the report's sign.
///
/// @param expense without what was carried over
record YearFigures(FiscalYear year, Money income, Money expense, Money carriedOver) {

    /// Positive when there is one.
    Money surplusOfYearAlone() {
        return income.plus(expense).negate();
    }

    Money surplus() {
        return surplusOfYearAlone().minus(carriedOver);
    }
}
