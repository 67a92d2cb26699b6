package dk.digit.benefits.exchange;

import static dk.digit.benefits.exchange.CaseField.*;

import java.util.List;

/// What of a business case a row of its workbook tells, by which fields it is known, and what else is said of it.
enum RowKind {
    CASE(
            List.of(),
            List.of(
                    PRICE_YEAR,
                    FIRST_YEAR,
                    YEARS,
                    CHOSEN,
                    COST_TOLERANCE,
                    NET_TOLERANCE,
                    MUNICIPALITIES,
                    SUMMARY_DA,
                    SUMMARY_EN)),
    OPTION(List.of(CODE), List.of(KIND, NAME_DA, NAME_EN, DESCRIPTION_DA, DESCRIPTION_EN)),
    ASSUMPTION(
            List.of(CODE),
            List.of(
                    SIDE,
                    NAME_DA,
                    NAME_EN,
                    UNIT,
                    SPREAD,
                    FORMULA,
                    SOURCE_DA,
                    SOURCE_EN,
                    OWNER_FUNCTION,
                    OWNER_MUNICIPALITY,
                    OWNER_TITLE,
                    REMARK_DA,
                    REMARK_EN)),
    VALUE(List.of(CODE, MUNICIPALITY, FROM, TO), List.of(PESSIMISTIC, LIKELY, OPTIMISTIC)),
    CORRELATION(List.of(ONE, OTHER), List.of(COEFFICIENT)),
    LINE(
            List.of(OPTION_CODE, CODE),
            List.of(
                    NAME_DA,
                    NAME_EN,
                    NATURE,
                    RECURRING,
                    LINE_FORMULA,
                    LINE_UNIT,
                    SHARING,
                    SHARED_BY,
                    STARTS,
                    OFFSET,
                    LASTS,
                    OBTAINS,
                    REMARK_DA,
                    REMARK_EN));

    private final List<CaseField> keys;
    private final List<CaseField> fields;

    RowKind(List<CaseField> keys, List<CaseField> fields) {
        this.keys = keys;
        this.fields = fields;
    }

    List<CaseField> keys() {
        return keys;
    }

    List<CaseField> fields() {
        return fields;
    }
}
