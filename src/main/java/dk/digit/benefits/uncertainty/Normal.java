package dk.digit.benefits.uncertainty;

/// The normal distribution, for the correlation of ranks.
final class Normal {

    private static final double SPLIT = 0.425;

    private static final double[] MIDDLE_OVER = {
        2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
        13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608
    };

    private static final double[] MIDDLE_UNDER = {
        5226.495278852545925,
        28729.085735721942674,
        39307.89580009271061,
        21213.794301586595867,
        5394.1960214247511077,
        687.1870074920579083,
        42.313330701600911252,
        1
    };

    private static final double[] NEAR_OVER = {
        7.7454501427834140764e-4, .0227238449892691845833, .24178072517745061177, 1.27045825245236838258,
        3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734
    };

    private static final double[] NEAR_UNDER = {
        1.05075007164441684324e-9,
        5.475938084995344946e-4,
        .0151986665636164571966,
        .14810397642748007459,
        .68976733498510000455,
        1.6763848301838038494,
        2.05319162663775882187,
        1
    };

    private static final double[] FAR_OVER = {
        2.01033439929228813265e-7, 2.71155556874348757815e-5, .0012426609473880784386, .026532189526576123093,
        .29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772
    };

    private static final double[] FAR_UNDER = {
        2.04426310338993978564e-15,
        1.4215117583164458887e-7,
        1.8463183175100546818e-5,
        7.868691311456132591e-4,
        .0148753612908506148525,
        .13692988092273580531,
        .59983220655588793769,
        1
    };

    private Normal() {}

    /// Wichura's algorithm AS 241 (1988), to fifteen digits.
    ///
    /// @param rank above 0 and below 1
    static double quantile(double rank) {
        double off = rank - 0.5;
        if (Math.abs(off) <= SPLIT) {
            double r = SPLIT * SPLIT - off * off;
            return off * polynomial(MIDDLE_OVER, r) / polynomial(MIDDLE_UNDER, r);
        }
        double r = Math.sqrt(-Math.log(off < 0 ? rank : 1 - rank));
        double z = r <= 5
                ? polynomial(NEAR_OVER, r - 1.6) / polynomial(NEAR_UNDER, r - 1.6)
                : polynomial(FAR_OVER, r - 5) / polynomial(FAR_UNDER, r - 5);
        return off < 0 ? -z : z;
    }

    /// West's form (2005) of Hart's algorithm 5666, to fourteen digits.
    static double rank(double z) {
        double x = Math.abs(z);
        if (x > 37) {
            return z > 0 ? 1 : 0;
        }
        double bell = Math.exp(-x * x / 2);
        double tail;
        if (x < 7.07106781186547) {
            double over = 3.52624965998911e-2 * x + 0.700383064443688;
            over = over * x + 6.37396220353165;
            over = over * x + 33.912866078383;
            over = over * x + 112.079291497871;
            over = over * x + 221.213596169931;
            over = over * x + 220.206867912376;
            double under = 8.83883476483184e-2 * x + 1.75566716318264;
            under = under * x + 16.064177579207;
            under = under * x + 86.7807322029461;
            under = under * x + 296.564248779674;
            under = under * x + 637.333633378831;
            under = under * x + 793.826512519948;
            under = under * x + 440.413735824752;
            tail = bell * over / under;
        } else {
            tail = bell / (x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))))) / 2.506628274631;
        }
        return z > 0 ? 1 - tail : tail;
    }

    private static double polynomial(double[] highestFirst, double x) {
        double value = 0;
        for (double coefficient : highestFirst) {
            value = value * x + coefficient;
        }
        return value;
    }
}
