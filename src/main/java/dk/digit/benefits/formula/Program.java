package dk.digit.benefits.formula;

/// A formula made ready to be computed for many samples at once, in floating point: for drawing possible
/// outcomes, never for an amount that anybody is told. It goes over its rows several times: about 1,000 samples at a
/// time keep them near the processor. It has no state; many threads may run it, each with its own rows.
@FunctionalInterface
public interface Program {

    /// Computes `n` samples.
    ///
    /// @param inputs one row for each name, in the order that the program was made with, each of at least
    ///     `n` values
    /// @param out takes the results; none of the inputs. What is divided by zero gives NaN, and so does all that is
    ///     computed from it
    /// @param scratch space that the program may use, from [#scratch], each of at least `n` values; not kept
    void run(double[][] inputs, double[][] scratch, double[] out, int n);

    /// How many rows of scratch space it needs.
    default int scratch() {
        return 0;
    }
}
