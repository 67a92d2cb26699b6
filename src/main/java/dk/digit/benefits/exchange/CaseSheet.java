package dk.digit.benefits.exchange;

import static dk.digit.benefits.exchange.CaseField.*;

import java.util.List;
import java.util.Optional;

/// The sheets of a case's workbook, numbered as in the state's model of a business case. The number alone is what a
/// sheet is known by: it is the same in both languages.
enum CaseSheet {
    REPORT("", RowKind.CASE, List.of()),
    MASTER("0", RowKind.CASE, List.of()),
    OPTIONS("0.a", RowKind.OPTION, List.of(CODE, KIND, NAME_DA, NAME_EN, DESCRIPTION_DA, DESCRIPTION_EN)),
    COST_ASSUMPTIONS("1.a", RowKind.ASSUMPTION, Columns.ASSUMPTION),
    BENEFIT_ASSUMPTIONS("1.b", RowKind.ASSUMPTION, Columns.ASSUMPTION),
    CORRELATIONS("1.c", RowKind.CORRELATION, List.of(ONE, OTHER, COEFFICIENT)),
    COSTS("2.a", RowKind.LINE, Columns.LINE),
    BENEFITS("2.b", RowKind.LINE, Columns.LINE),
    OTHER_BENEFITS("2.c", RowKind.LINE, Columns.LINE);

    private final String number;
    private final RowKind kind;
    private final List<CaseField> columns;

    CaseSheet(String number, RowKind kind, List<CaseField> columns) {
        this.number = number;
        this.kind = kind;
        this.columns = columns;
    }

    RowKind kind() {
        return kind;
    }

    /// Those that are read back. A sheet of pairs of words has none.
    List<CaseField> columns() {
        return columns;
    }

    /// The message with its name, at most 31 characters.
    public String label() {
        return "benefits.workbook.sheet." + name();
    }

    static Optional<CaseSheet> named(String name) {
        var first = name.strip().split("[\\s_]", 2)[0];
        for (CaseSheet sheet : values()) {
            if (!sheet.number.isEmpty() && sheet.number.equals(first)) {
                return Optional.of(sheet);
            }
        }
        return Optional.empty();
    }

    private static final class Columns {
        static final List<CaseField> ASSUMPTION = List.of(
                CODE,
                NAME_DA,
                UNIT,
                MUNICIPALITY,
                FROM,
                TO,
                PESSIMISTIC,
                LIKELY,
                OPTIMISTIC,
                SPREAD,
                FORMULA,
                SOURCE_DA,
                OWNER_FUNCTION,
                OWNER_MUNICIPALITY,
                OWNER_TITLE,
                REMARK_DA,
                NAME_EN,
                SOURCE_EN,
                REMARK_EN);
        static final List<CaseField> LINE = List.of(
                OPTION_CODE,
                CODE,
                NAME_DA,
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
                NAME_EN,
                REMARK_EN);
    }
}
