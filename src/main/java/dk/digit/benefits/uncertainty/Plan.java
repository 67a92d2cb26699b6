package dk.digit.benefits.uncertainty;

import dk.digit.association.MunicipalityCode;
import java.util.Arrays;
import java.util.List;

/// A business case made ready for samples: the rows that it needs, and how each municipality's amounts are sums of
/// them.
///
/// @param sources each after those that it takes as inputs
/// @param flows by municipality, in its order
record Plan(
        List<MunicipalityCode> municipalities,
        int firstYear,
        int years,
        List<Driver> drivers,
        Copula copula,
        List<Source> sources,
        List<Flow> flows) {

    /// Nobody needs the row, or more than one municipality does.
    static final int UNUSED = -1;

    static final int SHARED = -2;

    /// Which municipality alone needs each row.
    int[] owners() {
        var owners = new int[sources.size()];
        Arrays.fill(owners, UNUSED);
        for (int municipality = 0; municipality < flows.size(); municipality++) {
            for (int row : flows.get(municipality).rows()) {
                own(owners, row, municipality);
            }
        }
        for (int row = sources.size() - 1; row >= 0; row--) {
            if (owners[row] != UNUSED && sources.get(row) instanceof Source.Computed(var _, int[] inputs)) {
                for (int input : inputs) {
                    own(owners, input, owners[row]);
                }
            }
        }
        return owners;
    }

    private static void own(int[] owners, int row, int municipality) {
        owners[row] = owners[row] == UNUSED || owners[row] == municipality ? municipality : SHARED;
    }
}
