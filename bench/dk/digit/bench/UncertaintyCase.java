package dk.digit.bench;

import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.cases.Assumption;
import dk.digit.benefits.cases.AssumptionValue;
import dk.digit.benefits.cases.CaseLine;
import dk.digit.benefits.cases.CaseModel;
import dk.digit.benefits.cases.CaseOption;
import dk.digit.benefits.cases.LineStart;
import dk.digit.benefits.cases.Nature;
import dk.digit.benefits.cases.OptionKind;
import dk.digit.benefits.cases.Sharing;
import dk.digit.benefits.cases.Spread;
import dk.digit.benefits.shared.DiscountRates;
import dk.digit.benefits.shared.Figure;
import dk.digit.benefits.shared.FigureValue;
import dk.digit.benefits.uncertainty.PlainLoop;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Period;
import dk.digit.portfolio.ActivityId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A small business case with values of chance: six uncertain assumptions, four lines. Municipalities go live in
/// the first three years, each with its own number of users and matters.
record UncertaintyCase(CaseModel model, PlainLoop plain) {

    private static final int FIRST_YEAR = 2027;
    private static final BigDecimal RATE = new BigDecimal("0.035");

    static UncertaintyCase of(int number, int municipalities, int years) {
        var random = new Random(number);
        var codes = new ArrayList<MunicipalityCode>();
        var matters = new double[municipalities];
        var users = new double[municipalities];
        var live = new int[municipalities];
        for (int m = 0; m < municipalities; m++) {
            codes.add(new MunicipalityCode("%04d".formatted(1000 + m)));
            matters[m] = 500 + random.nextInt(40_000);
            users[m] = 20 + random.nextInt(2_000);
            live[m] = random.nextInt(36);
        }
        double[][] points = {
            points(random, 5, 20), points(random, 0.3, 0.9), points(random, 350, 450),
            points(random, 200, 1_500), points(random, 20_000, 200_000), points(random, 2, 10)
        };
        return new UncertaintyCase(
                model(number, codes, matters, users, live, points, years), plain(matters, users, live, points, years));
    }

    /// Three points between `from` and `to`, in two decimals.
    private static double[] points(Random random, double from, double to) {
        double[] points = random.doubles(3, from, to)
                .map(value -> Math.round(value * 100) / 100.0)
                .sorted()
                .toArray();
        points[2] = points[2] == points[0] ? points[0] + 1 : points[2];
        return points;
    }

    private static PlainLoop plain(double[] matters, double[] users, int[] live, double[][] points, int years) {
        var months = new double[live.length][years];
        var goLive = new int[live.length];
        for (int m = 0; m < live.length; m++) {
            goLive[m] = live[m] / 12;
            for (int year = 0; year < years; year++) {
                months[m][year] = Math.clamp(12 * (year + 1) - live[m], 0, 12);
            }
        }
        var discounts = new double[years];
        double factor = 1;
        for (int year = 0; year < years; year++) {
            factor /= year == 0 ? 1 : 1 + RATE.doubleValue();
            discounts[year] = factor;
        }
        return new PlainLoop(points, matters, users, months, goLive, discounts);
    }

    private static CaseModel model(
            int number,
            List<MunicipalityCode> codes,
            double[] matters,
            double[] users,
            int[] live,
            double[][] points,
            int years) {
        Map<MunicipalityCode, YearMonth> starts = new HashMap<>();
        for (int m = 0; m < live.length; m++) {
            starts.put(codes.get(m), YearMonth.of(FIRST_YEAR, 1).plusMonths(live[m]));
        }
        var option = new CaseOption(1, "together", OptionKind.TOGETHER, words("together"), null, 1);
        return new CaseModel(
                number + 1,
                new ActivityId("case-" + (number + 1)),
                LocalDate.of(FIRST_YEAR, 1, 1),
                true,
                FIRST_YEAR,
                FIRST_YEAR,
                years,
                null,
                null,
                null,
                codes,
                starts,
                List.of(option),
                1L,
                List.of(
                        assumption(1, "minutter", "minut/sag", points[0]),
                        assumption(2, "andel", "", points[1]),
                        assumption(3, "timepris", "kr./time", points[2]),
                        assumption(4, "licens", "kr./bruger/år", points[3]),
                        assumption(5, "drift", "kr./år", points[4]),
                        assumption(6, "timer", "time/bruger", points[5])),
                List.of(),
                List.of(),
                List.of(figure("sager", "sag/år", codes, matters), figure("brugere", "bruger", codes, users)),
                List.of(
                        line(1, Nature.FREED_TIME, true, "sager * minutter * andel * timepris", LineStart.WAVE),
                        line(2, Nature.LICENCE, true, "brugere * licens", LineStart.WAVE),
                        line(3, Nature.OTHER_COST, true, "drift", LineStart.CASE),
                        line(4, Nature.INTERNAL_HOURS, false, "brugere * timer * timepris", LineStart.WAVE)),
                List.of(),
                new DiscountRates(List.of(new DiscountRates.Step(0, RATE))),
                1);
    }

    private static Assumption assumption(long id, String code, String unit, double[] points) {
        var value = new AssumptionValue(
                null,
                null,
                null,
                BigDecimal.valueOf(points[0]),
                BigDecimal.valueOf(points[1]),
                BigDecimal.valueOf(points[2]));
        return new Assumption(
                id,
                code,
                words(code),
                unit,
                dk.digit.benefits.cases.Side.BENEFIT,
                null,
                Spread.PERT,
                List.of(value),
                null,
                null,
                null,
                Instant.EPOCH,
                "bench",
                1);
    }

    private static Figure figure(String code, String unit, List<MunicipalityCode> codes, double[] values) {
        var all = new ArrayList<FigureValue>();
        for (int m = 0; m < values.length; m++) {
            all.add(new FigureValue(
                    codes.get(m), new Period(null, null), BigDecimal.valueOf((long) values[m]), words("bench")));
        }
        return new Figure(code, words(code), unit, all);
    }

    private static CaseLine line(long id, Nature nature, boolean recurring, String formula, LineStart starts) {
        return new CaseLine(
                id,
                1,
                "line" + id,
                words("line" + id),
                nature,
                recurring,
                formula,
                "kr.",
                Sharing.EACH,
                null,
                starts,
                0,
                null,
                null,
                null,
                (int) id,
                1);
    }

    private static Bilingual words(String words) {
        return new Bilingual(words, words);
    }
}
