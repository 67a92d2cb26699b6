package dk.digit.benefits.formula;

/// One loop of a program.
@FunctionalInterface
interface Step {

    void run(double[][] inputs, double[][] scratch, double[] out, int n);
}
