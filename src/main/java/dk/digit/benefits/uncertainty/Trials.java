package dk.digit.benefits.uncertainty;

import java.util.Arrays;

/// The joint net present value when one driver is at its 10 % or its 90 % quantile and all others are likely.
final class Trials {

    private static final int AT_ONCE = Draws.BLOCK / 2 - 1;

    private final double[] lows;
    private final double[] highs;
    private double likely;

    Trials(Plan plan) {
        int drivers = plan.drivers().size();
        lows = new double[drivers];
        highs = new double[drivers];
        var sheet = new Sheet(plan, true);
        var joint = new double[Draws.BLOCK];
        int first = 0;
        do {
            int count = Math.min(AT_ONCE, drivers - first);
            int n = 2 * count + 1;
            set(sheet, first, count);
            sheet.common(n);
            Arrays.fill(joint, 0);
            for (int municipality = 0; municipality < plan.flows().size(); municipality++) {
                Sheet.add(joint, 0, 1, sheet.municipality(municipality, n), n);
            }
            System.arraycopy(joint, 0, lows, first, count);
            System.arraycopy(joint, count, highs, first, count);
            likely = joint[2 * count];
            first += count;
        } while (first < drivers);
    }

    private static void set(Sheet sheet, int first, int count) {
        for (double[] ranks : sheet.ranks()) {
            Arrays.fill(ranks, Sheet.LIKELY);
        }
        for (int i = 0; i < count; i++) {
            sheet.ranks()[first + i][i] = 0.1;
            sheet.ranks()[first + i][count + i] = 0.9;
        }
    }

    double likely() {
        return likely;
    }

    double low(int driver) {
        return lows[driver];
    }

    double high(int driver) {
        return highs[driver];
    }
}
