package dk.digit.benefits.uncertainty;

import java.util.SplittableRandom;

/// The random numbers of a simulation, block by block. Which numbers a driver gets in a block follows from the
/// seed, the driver's number and the block's alone: not from threads, nor from the order in which blocks are drawn.
///
/// @param drivers how many there are
record Draws(long seed, int drivers, Copula copula) {

    /// Samples in a block: rows of this length stay in the cache next to the processor.
    static final int BLOCK = 1024;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /// @param ranks takes `n` ranks from 0 up to but without 1 for each driver
    void fill(int block, double[][] ranks, int n) {
        for (int driver = 0; driver < drivers; driver++) {
            uniform(new SplittableRandom(start(driver, block)), ranks[driver], n);
        }
        copula.mix(ranks, n);
    }

    private static void uniform(SplittableRandom random, double[] row, int n) {
        for (int i = 0; i < n; i++) {
            row[i] = random.nextDouble();
        }
    }

    private long start(int driver, int block) {
        return stirred(stirred(stirred(seed + GOLDEN) + driver * GOLDEN + 1) + block * GOLDEN + 2);
    }

    /// Stafford's mixer 13.
    private static long stirred(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
