package dk.digit.benefits.harvest;

import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.measuring.BenefitStanding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Municipalities against benefits: how each stands, with what rows and columns come to.
///
/// @param all over every cell
record ComparedBenefits(List<Column> columns, List<Row> rows, HarvestTally all) {

    /// @param first any standing of it: what a benefit is called is the same in all
    record Column(BenefitStanding first, HarvestTally tally) {}

    /// @param cells one a column; null where the municipality has no part in it
    record Row(MunicipalityCode municipality, List<@Nullable BenefitStanding> cells, HarvestTally tally) {}

    /// @param rows the order of municipalities
    /// @param columns the order of benefits
    static ComparedBenefits of(
            Collection<BenefitStanding> standings,
            Comparator<MunicipalityCode> rows,
            Comparator<BenefitStanding> columns) {
        var byBenefit = new LinkedHashMap<Long, List<BenefitStanding>>();
        standings.stream()
                .sorted(columns)
                .forEach(one -> byBenefit
                        .computeIfAbsent(one.benefit(), benefit -> new ArrayList<>())
                        .add(one));
        Map<MunicipalityCode, Map<Long, BenefitStanding>> byMunicipality =
                new TreeMap<>(rows.thenComparing(MunicipalityCode::value));
        standings.forEach(one -> byMunicipality
                .computeIfAbsent(one.municipality(), code -> new LinkedHashMap<>())
                .put(one.benefit(), one));
        return new ComparedBenefits(
                byBenefit.values().stream()
                        .map(all -> new Column(all.getFirst(), HarvestTally.of(List.of(), all)))
                        .toList(),
                byMunicipality.entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue(), byBenefit.keySet()))
                        .toList(),
                HarvestTally.of(List.of(), standings));
    }

    private static Row row(MunicipalityCode code, Map<Long, BenefitStanding> own, Collection<Long> benefits) {
        var cells = new ArrayList<@Nullable BenefitStanding>();
        benefits.forEach(benefit -> cells.add(own.get(benefit)));
        return new Row(code, cells, HarvestTally.of(List.of(), own.values()));
    }
}
