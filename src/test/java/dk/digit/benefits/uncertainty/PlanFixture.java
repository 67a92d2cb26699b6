package dk.digit.benefits.uncertainty;

import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.cases.CorrelationOf;
import dk.digit.benefits.cases.Spread;
import dk.digit.benefits.formula.Program;
import dk.digit.platform.text.Bilingual;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Plans put together by hand: sums and products of drivers, one year, nothing discounted.
final class PlanFixture {

    private final Curves curves = new Curves();
    private final List<Driver> drivers = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private List<CorrelationOf> correlations = List.of();

    /// An uncertain value; answers the number of its row.
    int drawn(String code, Spread spread, double low, double likely, double high) {
        drivers.add(new Driver(code, new Bilingual(code, code), spread, false));
        return again(drivers.size() - 1, spread, low, likely, high);
    }

    /// Three points of another municipality.
    int again(int driver, Spread spread, double low, double likely, double high) {
        var curve = curves.of(spread, (likely - low) / (high - low));
        sources.add(new Source.Drawn(driver, curve, low, high - low, likely));
        return sources.size() - 1;
    }

    int computed(Program program, int... inputs) {
        sources.add(new Source.Computed(program, inputs));
        return sources.size() - 1;
    }

    static Program product() {
        return (inputs, scratch, out, n) -> {
            for (int i = 0; i < n; i++) {
                out[i] = inputs[0][i] * inputs[1][i];
            }
        };
    }

    static Program quotient() {
        return (inputs, scratch, out, n) -> {
            for (int i = 0; i < n; i++) {
                out[i] = inputs[0][i] / inputs[1][i];
            }
        };
    }

    /// A municipality whose amount is the sum of rows.
    PlanFixture municipality(double fixed, int... rows) {
        var weights = new double[rows.length];
        var byYear = new double[rows.length][1];
        Arrays.fill(weights, 1);
        for (double[] year : byYear) {
            year[0] = 1;
        }
        flows.add(new Flow(fixed, new double[] {fixed}, rows, weights, byYear));
        return this;
    }

    PlanFixture correlated(CorrelationOf... pairs) {
        correlations = List.of(pairs);
        return this;
    }

    Plan plan() {
        var codes = new ArrayList<MunicipalityCode>();
        for (int i = 0; i < flows.size(); i++) {
            codes.add(new MunicipalityCode("%04d".formatted(101 + i)));
        }
        var copula = Copula.of(drivers.stream().map(Driver::code).toList(), correlations);
        return new Plan(codes, 2024, 1, drivers, copula, sources, flows);
    }

    Outcomes run(long seed, int samples) {
        return Simulation.run(plan(), seed, samples, Workers.alone(), done -> {});
    }
}
