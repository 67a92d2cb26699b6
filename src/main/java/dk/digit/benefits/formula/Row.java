package dk.digit.benefits.formula;

/// Where a row of samples stands while a program runs.
record Row(Where where, int index) {

    enum Where {
        INPUT,
        SCRATCH,
        OUT
    }

    static final Row OUT = new Row(Where.OUT, 0);

    double[] of(double[][] inputs, double[][] scratch, double[] out) {
        return switch (where) {
            case INPUT -> inputs[index];
            case SCRATCH -> scratch[index];
            case OUT -> out;
        };
    }
}
