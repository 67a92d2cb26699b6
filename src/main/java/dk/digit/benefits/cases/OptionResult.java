package dk.digit.benefits.cases;

import dk.digit.association.MunicipalityCode;
import java.util.List;
import java.util.Map;

/// @param lines those that could be computed, in their order
/// @param each by municipality
public record OptionResult(
        CaseOption option, List<LineResult> lines, Appraisal joint, Map<MunicipalityCode, Appraisal> each) {}
