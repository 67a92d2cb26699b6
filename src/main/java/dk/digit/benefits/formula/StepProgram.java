package dk.digit.benefits.formula;

import java.util.List;

record StepProgram(List<Step> steps, int scratch) implements Program {

    StepProgram {
        steps = List.copyOf(steps);
    }

    @Override
    public void run(double[][] inputs, double[][] scratch, double[] out, int n) {
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).run(inputs, scratch, out, n);
        }
    }
}
