package dk.digit.benefits.uncertainty;

/// What a municipality gets and pays, as a sum of rows: `fixed + Σ weight · row`, benefits less costs.
///
/// @param fixed its net present value as far as it is the same in all samples
/// @param fixedByYear its net amounts by year as far as they are, not discounted
/// @param rows numbers of sources
/// @param weights by row, discounted and added over the years
/// @param byYear by row and year, not discounted
record Flow(double fixed, double[] fixedByYear, int[] rows, double[] weights, double[][] byYear) {}
