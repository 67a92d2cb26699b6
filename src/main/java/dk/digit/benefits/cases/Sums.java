package dk.digit.benefits.cases;

import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.formula.Fraction;
import dk.digit.platform.money.Money;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Amounts of money that are added up by year while an option is computed.
final class Sums {

    private enum Row {
        ONE_OFF,
        RECURRING,
        OBTAINING,
        CASH,
        FREED,
        OTHER
    }

    private final int years;
    private final Map<Row, Money[]> rows = new EnumMap<>(Row.class);

    Sums(int years) {
        this.years = years;
        for (Row row : Row.values()) {
            var zeros = new Money[years];
            Arrays.fill(zeros, Money.ZERO);
            rows.put(row, zeros);
        }
    }

    void add(LineResult result, MunicipalityCode municipality) {
        if (result.money()) {
            var line = result.line();
            for (int year = 0; year < years; year++) {
                var amount = Money.of(result.of(municipality, year));
                add(row(line), year, amount);
                if (line.obtains() != null) {
                    add(Row.OBTAINING, year, amount);
                }
            }
        }
    }

    private static Row row(CaseLine line) {
        return switch (line.nature()) {
            case EXTERNAL, INTERNAL_HOURS, BUY_OUT, LICENCE, TRANSITION, OTHER_COST ->
                line.recurring() ? Row.RECURRING : Row.ONE_OFF;
            case CASH -> Row.CASH;
            case FREED_TIME -> Row.FREED;
            case QUALITY, SERVICE, WORKING_ENVIRONMENT, COMPLIANCE, STRATEGY -> Row.OTHER;
        };
    }

    void addReserve(Money reserve) {
        add(Row.ONE_OFF, 0, reserve);
    }

    void add(Sums other) {
        for (Row row : Row.values()) {
            for (int year = 0; year < years; year++) {
                add(row, year, other.amounts(row)[year]);
            }
        }
    }

    private void add(Row row, int year, Money amount) {
        var sums = amounts(row);
        sums[year] = sums[year].plus(amount);
    }

    private Money[] amounts(Row row) {
        return Objects.requireNonNull(rows.get(row));
    }

    private List<Money> row(Row row) {
        return List.of(amounts(row));
    }

    Appraisal appraisal(List<Fraction> factors) {
        var all = new CashFlow(net(Row.CASH, Row.FREED, Row.OTHER));
        return new Appraisal(
                row(Row.ONE_OFF),
                row(Row.RECURRING),
                row(Row.OBTAINING),
                row(Row.CASH),
                row(Row.FREED),
                row(Row.OTHER),
                all.presentValue(factors),
                new CashFlow(net(Row.CASH)).presentValue(factors),
                all.internalRate(),
                all.paybackMonths());
    }

    /// Benefits of these rows without all costs.
    private List<Money> net(Row... benefits) {
        var net = new Money[years];
        for (int year = 0; year < years; year++) {
            var amount = Money.ZERO.minus(amounts(Row.ONE_OFF)[year]).minus(amounts(Row.RECURRING)[year]);
            for (Row row : benefits) {
                amount = amount.plus(amounts(row)[year]);
            }
            net[year] = amount;
        }
        return List.of(net);
    }
}
