package dk.digit.finance;

import dk.digit.platform.money.Money;
import java.time.LocalDate;
import java.util.List;

/// The balance at the end of a year. It prints the ledger's balances with the sign turned: the host
/// municipality keeps the association's money, and the report shows the account as that municipality
/// sees it, so money in hand stands as a negative asset against a positive equity.
public record Balance(FiscalYear year, LocalDate asOf, List<StatementLine> assets, List<StatementLine> liabilities) {

    public Balance {
        assets = List.copyOf(assets);
        liabilities = List.copyOf(liabilities);
    }

    public boolean balances() {
        return sum(assets).plus(sum(liabilities)).isZero();
    }

    private static Money sum(List<StatementLine> lines) {
        var sum = Money.ZERO;
        for (var line : lines) {
            sum = sum.plus(line.deviation());
        }
        return sum;
    }
}
