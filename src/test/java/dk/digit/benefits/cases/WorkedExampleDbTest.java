package dk.digit.benefits.cases;

import static java.math.RoundingMode.DOWN;
import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.money.Money;
import dk.digit.platform.sql.DbTest;
import dk.digit.portfolio.ActivityId;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The worked example, computed a second time with nothing of the product's: school arithmetic written from the
/// assumptions, line by line, and a solver of Apache Commons Math for the internal rate. Both agree to the øre, months
/// and six decimals, for each of the eleven municipalities and for all.
@DbTest
class WorkedExampleDbTest {

    private static final int YEARS = 8;
    private static final int MONTHS = 12 * YEARS;
    private static final MathContext EXACT = new MathContext(60, HALF_UP);
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
    private static final BigDecimal STAFF = new BigDecimal("400");

    @Autowired
    private BusinessCases cases;

    @Autowired
    private DSLContext sql;

    private CaseResult result;
    private final Map<String, BigDecimal> inhabitants = new LinkedHashMap<>();

    @BeforeEach
    void ask() {
        sql.fetch("""
                        select code, population from association.municipality
                         where name in ('Greve', 'Guldborgsund', 'Holbæk', 'Kalundborg', 'Køge', 'Lejre', 'Næstved',
                                        'Ringsted', 'Roskilde', 'Slagelse', 'Vordingborg')
                         order by code""").forEach(row -> inhabitants.put(row.get(0, String.class), row.get(1, BigDecimal.class)));
        result = Calculation.of(
                cases.of(new ActivityId("dental"), LocalDate.of(2026, 11, 29)).orElseThrow(), Scenario.LIKELY);
        assertThat(inhabitants).hasSize(11);
        assertThat(result.faults()).isEmpty();
    }

    // ---- the example again

    private BigDecimal projectHours(String code) {
        return switch (code) {
            case "0265" -> number("500");
            case "0370", "0330" -> number("480");
            case "0350" -> number("300");
            default -> number("380");
        };
    }

    private BigDecimal presentSystem(String code) {
        return switch (code) {
            case "0265" -> number("365000");
            case "0330" -> number("340000");
            case "0370" -> number("345000");
            case "0350" -> number("150000");
            case "0329" -> number("180000");
            default -> number("240000");
        };
    }

    private BigDecimal visits(String code) {
        return inhabitant(code).multiply(number("0.45"));
    }

    /// Nothing in 2027, half in 2028, all of it from then on.
    private static BigDecimal phasedIn(int year) {
        return number(year == 0 ? "0" : year == 1 ? "0.5" : "1");
    }

    private Map<String, BigDecimal[]> together() {
        var net = flows();
        shared(net, 0, number("-6500000"), weights());
        each(net, 0, code -> projectHours(code).multiply(STAFF).negate());
        shared(net, 0, number("-950").multiply(number("575")), equally());
        every(net, 6, MONTHS, (code, year) -> number("-2.4").multiply(inhabitant(code)), BigDecimal.ONE);
        each(net, 0, code -> number("-85000"));
        everyShared(net, 6, MONTHS, number("-1750").multiply(STAFF), equally());
        each(net, 0, code -> number("-140").multiply(STAFF));
        every(net, 12, MONTHS, (code, year) -> presentSystem(code), BigDecimal.ONE);
        everyShared(net, 12, 12 + 60, number("320000"), weights());
        every(
                net,
                12,
                MONTHS,
                (code, year) ->
                        visits(code).multiply(number("1.5")).multiply(STAFF).multiply(phasedIn(year)),
                SIXTY);
        every(
                net,
                18,
                MONTHS,
                (code, year) -> visits(code)
                        .multiply(number("0.008"))
                        .multiply(number("25"))
                        .multiply(STAFF),
                SIXTY);
        return net;
    }

    private Map<String, BigDecimal[]> alone() {
        var net = flows();
        each(net, 0, code -> number("-980000"));
        each(net, 0, code -> projectHours(code).multiply(number("-1.4")).multiply(STAFF));
        every(net, 6, MONTHS, (code, year) -> number("-3.9").multiply(inhabitant(code)), BigDecimal.ONE);
        every(net, 12, MONTHS, (code, year) -> presentSystem(code), BigDecimal.ONE);
        every(
                net,
                12,
                MONTHS,
                (code, year) -> visits(code)
                        .multiply(number("1.5"))
                        .multiply(STAFF)
                        .multiply(phasedIn(year))
                        .multiply(number("0.7")),
                SIXTY);
        return net;
    }

    private Map<String, BigDecimal[]> nothing() {
        var net = flows();
        each(net, 2, code -> number("-310000"));
        return net;
    }

    // ---- the judgement

    @Test
    void the_options_come_to_what_school_arithmetic_says() {
        judge(OptionKind.TOGETHER, together());
        judge(OptionKind.ALONE, alone());
        judge(OptionKind.NOTHING, nothing());
    }

    @Test
    void together_beats_alone_by_the_difference_of_the_two() {
        var together = result.of(OptionKind.TOGETHER).orElseThrow().joint().netPresentValue();
        var alone = result.of(OptionKind.ALONE).orElseThrow().joint().netPresentValue();

        assertThat(together.minus(alone).toBigDecimal())
                .isEqualByComparingTo(presentValue(sum(together())).subtract(presentValue(sum(alone()))));
        assertThat(together.minus(alone).signum()).isPositive();
    }

    @Test
    void the_example_is_worth_its_money_together_and_not_alone() {
        var together = result.of(OptionKind.TOGETHER).orElseThrow();
        var alone = result.of(OptionKind.ALONE).orElseThrow();

        assertThat(together.joint().netPresentValue()).isEqualTo(Money.parseDanish("12.295.070,31"));
        assertThat(together.joint().internalRate()).isEqualByComparingTo("0.262660");
        assertThat(together.joint().paybackMonths()).isEqualTo(50);
        assertThat(together.each().values()).allMatch(own -> own.internalRate() != null);
        assertThat(alone.joint().netPresentValue()).isEqualTo(Money.parseDanish("-1.408.416,39"));
    }

    private void judge(OptionKind kind, Map<String, BigDecimal[]> flows) {
        var option = result.of(kind).orElseThrow();
        flows.forEach((code, net) -> judge(kind + " " + code, option.each().get(new MunicipalityCode(code)), net));
        judge(kind + " all", option.joint(), sum(flows));
    }

    private static void judge(String whose, Appraisal told, BigDecimal[] net) {
        for (int year = 0; year < YEARS; year++) {
            assertThat(told.net(year).toBigDecimal())
                    .as(whose + " year " + year)
                    .isEqualByComparingTo(net[year]);
        }
        assertThat(told.netPresentValue().toBigDecimal()).as(whose).isEqualByComparingTo(presentValue(net));
        assertThat(told.paybackMonths()).as(whose).isEqualTo(payback(net));
        var rate = rate(net);
        if (rate == null) {
            assertThat(told.internalRate()).as(whose).isNull();
        } else {
            assertThat(told.internalRate()).as(whose).isEqualByComparingTo(rate);
        }
        // The same sum in the floating point that the solver uses.
        assertThat(floating(net, 0.035))
                .as(whose)
                .isCloseTo(told.netPresentValue().toBigDecimal().doubleValue(), within(0.006));
    }

    // ---- what is said of amounts by year

    private static BigDecimal presentValue(BigDecimal[] net) {
        var sum = BigDecimal.ZERO;
        for (int year = 0; year < YEARS; year++) {
            sum = sum.add(net[year].divide(number("1.035").pow(year), EXACT));
        }
        return sum.setScale(2, HALF_UP);
    }

    private static double floating(BigDecimal[] net, double rate) {
        double sum = 0;
        for (int year = YEARS - 1; year >= 0; year--) {
            sum = sum / (1 + rate) + net[year].doubleValue();
        }
        return sum;
    }

    /// Only where there is one change of sign, as for any investment that pays back once.
    private static BigDecimal rate(BigDecimal[] net) {
        var signs = Arrays.stream(net)
                .map(BigDecimal::signum)
                .filter(sign -> sign != 0)
                .toList();
        int changes = 0;
        for (int i = 1; i < signs.size(); i++) {
            changes += signs.get(i).equals(signs.get(i - 1)) ? 0 : 1;
        }
        return changes != 1
                ? null
                : BigDecimal.valueOf(new BrentSolver(1e-13).solve(1000, rate -> floating(net, rate), -0.99, 10))
                        .setScale(6, HALF_UP);
    }

    /// Month by month.
    private static Integer payback(BigDecimal[] net) {
        var paid = new ArrayList<Boolean>();
        var before = BigDecimal.ZERO;
        for (int year = 0; year < YEARS; year++) {
            for (int month = 0; month < 12; month++) {
                paid.add(before.multiply(number("12"))
                                .add(net[year].multiply(BigDecimal.valueOf(month)))
                                .signum()
                        >= 0);
            }
            before = before.add(net[year]);
        }
        if (before.signum() < 0) {
            return null;
        }
        return paid.lastIndexOf(false) + 1;
    }

    // ---- amounts by year

    private interface Own {
        BigDecimal of(String code);
    }

    private interface OwnOfYear {
        BigDecimal of(String code, int year);
    }

    private Map<String, BigDecimal[]> flows() {
        var flows = new LinkedHashMap<String, BigDecimal[]>();
        inhabitants.keySet().forEach(code -> {
            var zeros = new BigDecimal[YEARS];
            Arrays.fill(zeros, BigDecimal.ZERO);
            flows.put(code, zeros);
        });
        return flows;
    }

    private static void each(Map<String, BigDecimal[]> net, int year, Own amount) {
        net.forEach((code, own) -> own[year] = own[year].add(amount.of(code).setScale(2, HALF_UP)));
    }

    private static void every(
            Map<String, BigDecimal[]> net, int from, int until, OwnOfYear amount, BigDecimal dividedBy) {
        net.forEach((code, own) -> {
            for (int year = 0; year < YEARS; year++) {
                var part = amount.of(code, year).multiply(months(year, from, until));
                own[year] = own[year].add(part.divide(dividedBy.multiply(number("12")), 2, HALF_UP));
            }
        });
    }

    private static void everyShared(
            Map<String, BigDecimal[]> net, int from, int until, BigDecimal amount, List<BigDecimal> weights) {
        for (int year = 0; year < YEARS; year++) {
            shared(net, year, amount.multiply(months(year, from, until)).divide(number("12"), 2, HALF_UP), weights);
        }
    }

    private static BigDecimal months(int year, int from, int until) {
        int months = 0;
        for (int month = 12 * year; month < 12 * year + 12; month++) {
            months += month >= from && month < until ? 1 : 0;
        }
        return BigDecimal.valueOf(months);
    }

    /// By largest remainder: whole øre first, then one more for those that lost most, the earlier first.
    private static void shared(Map<String, BigDecimal[]> net, int year, BigDecimal amount, List<BigDecimal> weights) {
        var all = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var whole = amount.abs();
        var codes = List.copyOf(net.keySet());
        var parts = new BigDecimal[codes.size()];
        var lost = new BigDecimal[codes.size()];
        var left = whole;
        for (int i = 0; i < parts.length; i++) {
            var exact = whole.multiply(weights.get(i)).divide(all, EXACT);
            parts[i] = exact.setScale(2, DOWN);
            lost[i] = exact.subtract(parts[i]);
            left = left.subtract(parts[i]);
        }
        for (; left.signum() > 0; left = left.subtract(number("0.01"))) {
            int most = 0;
            for (int i = 1; i < parts.length; i++) {
                most = lost[i].compareTo(lost[most]) > 0 ? i : most;
            }
            parts[most] = parts[most].add(number("0.01"));
            lost[most] = number("-1");
        }
        for (int i = 0; i < parts.length; i++) {
            var own = net.get(codes.get(i));
            own[year] = own[year].add(amount.signum() < 0 ? parts[i].negate() : parts[i]);
        }
    }

    private static BigDecimal[] sum(Map<String, BigDecimal[]> flows) {
        var sum = new BigDecimal[YEARS];
        Arrays.fill(sum, BigDecimal.ZERO);
        flows.values().forEach(own -> {
            for (int year = 0; year < YEARS; year++) {
                sum[year] = sum[year].add(own[year]);
            }
        });
        return sum;
    }

    private List<BigDecimal> weights() {
        return List.copyOf(inhabitants.values());
    }

    private List<BigDecimal> equally() {
        return inhabitants.keySet().stream().map(code -> BigDecimal.ONE).toList();
    }

    private BigDecimal inhabitant(String code) {
        return inhabitants.get(code);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
