package dk.digit.benefits.exchange;

import static dk.digit.benefits.exchange.CaseField.*;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.cases.Assumption;
import dk.digit.benefits.cases.AssumptionValue;
import dk.digit.benefits.cases.CaseLine;
import dk.digit.benefits.cases.CaseModel;
import dk.digit.benefits.cases.CaseOption;
import dk.digit.benefits.cases.CorrelationOf;
import dk.digit.benefits.cases.Side;
import dk.digit.platform.text.Bilingual;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells a business case as rows.
final class RowsOfCase {

    static final RowKey CASE = RowKey.of(RowKind.CASE);

    /// A cell holds no more.
    private static final int LONGEST = 32_000;

    private final Map<RowKey, Map<CaseField, String>> rows = new LinkedHashMap<>();

    private RowsOfCase() {}

    static CaseRows of(CaseModel model) {
        var told = new RowsOfCase();
        told.tell(model);
        return new CaseRows(told.rows);
    }

    private void tell(CaseModel model) {
        var options = model.options().stream().collect(toMap(CaseOption::id, CaseOption::code));
        var lines = model.lines().stream().collect(toMap(CaseLine::id, CaseLine::code));
        new Row(CASE)
                .with(PRICE_YEAR, model.priceYear())
                .with(FIRST_YEAR, model.firstYear())
                .with(YEARS, model.years())
                .with(CHOSEN, model.chosen() == null ? null : options.get(model.chosen()))
                .with(COST_TOLERANCE, model.costTolerance())
                .with(NET_TOLERANCE, model.netTolerance())
                .with(MUNICIPALITIES, codes(model.municipalities()))
                .with(SUMMARY_DA, SUMMARY_EN, model.summary());
        model.options()
                .forEach(option -> new Row(RowKey.of(RowKind.OPTION, option.code()))
                        .with(KIND, option.kind())
                        .with(NAME_DA, NAME_EN, option.name())
                        .with(DESCRIPTION_DA, DESCRIPTION_EN, option.description()));
        model.assumptions().forEach(this::assumption);
        model.correlations().forEach(this::correlation);
        model.lines()
                .forEach(line -> new Row(RowKey.of(RowKind.LINE, options.getOrDefault(line.option(), ""), line.code()))
                        .with(NAME_DA, NAME_EN, line.name())
                        .with(NATURE, line.nature())
                        .with(RECURRING, line.recurring())
                        .with(LINE_FORMULA, line.formula())
                        .with(LINE_UNIT, line.unit())
                        .with(SHARING, line.sharing())
                        .with(SHARED_BY, line.sharedBy())
                        .with(STARTS, line.starts())
                        .with(OFFSET, line.offset())
                        .with(LASTS, line.lasts())
                        .with(OBTAINS, line.obtains() == null ? null : lines.get(line.obtains()))
                        .with(REMARK_DA, REMARK_EN, line.remark()));
    }

    private void assumption(Assumption one) {
        var owner = one.owner();
        new Row(RowKey.of(RowKind.ASSUMPTION, one.code()))
                .with(SIDE, one.side())
                .with(NAME_DA, NAME_EN, one.name())
                .with(UNIT, one.unit())
                .with(SPREAD, one.spread())
                .with(FORMULA, one.formula())
                .with(SOURCE_DA, SOURCE_EN, one.source())
                .with(OWNER_FUNCTION, owner == null ? null : owner.function())
                .with(OWNER_MUNICIPALITY, owner == null ? null : owner.municipality())
                .with(OWNER_TITLE, owner == null ? null : owner.title())
                .with(REMARK_DA, REMARK_EN, one.remark());
        one.values().stream()
                .sorted(Comparator.comparing((AssumptionValue value) -> text(value.municipality()))
                        .thenComparing(value -> value.from() == null ? 0 : value.from()))
                .forEach(value -> new Row(RowKey.of(
                                RowKind.VALUE,
                                one.code(),
                                text(value.municipality()),
                                text(value.from()),
                                text(value.to())))
                        .with(PESSIMISTIC, number(value.pessimistic()))
                        .with(LIKELY, number(value.likely()))
                        .with(OPTIMISTIC, number(value.optimistic())));
    }

    private void correlation(CorrelationOf pair) {
        new Row(pair(pair.one(), pair.other())).with(COEFFICIENT, number(pair.coefficient()));
    }

    /// The same for both orders of the two.
    static RowKey pair(String one, String other) {
        return one.compareTo(other) <= 0
                ? RowKey.of(RowKind.CORRELATION, one, other)
                : RowKey.of(RowKind.CORRELATION, other, one);
    }

    static String codes(List<MunicipalityCode> municipalities) {
        return municipalities.stream().map(MunicipalityCode::value).sorted().collect(joining(","));
    }

    static String number(BigDecimal number) {
        var plain = number.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
        return plain.signum() == 0 ? "0" : plain.toPlainString();
    }

    static String plain(String text) {
        var plain = text.replace("\r\n", "\n").replace('\r', '\n').strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /// Where an assumption stands, or a line.
    static CaseSheet sheet(RowKey key, CaseRows among) {
        return switch (key.kind()) {
            case CASE -> CaseSheet.MASTER;
            case OPTION -> CaseSheet.OPTIONS;
            case CORRELATION -> CaseSheet.CORRELATIONS;
            case ASSUMPTION, VALUE ->
                among.value(RowKey.of(RowKind.ASSUMPTION, key.code()), SIDE).equals(Side.BENEFIT.name())
                        ? CaseSheet.BENEFIT_ASSUMPTIONS
                        : CaseSheet.COST_ASSUMPTIONS;
            case LINE -> {
                var nature = Told.nature(among.value(key, NATURE));
                yield nature == null || nature.side() == Side.COST
                        ? CaseSheet.COSTS
                        : Told.isMoney(among.value(key, LINE_UNIT)) ? CaseSheet.BENEFITS : CaseSheet.OTHER_BENEFITS;
            }
        };
    }

    private final class Row {

        private final Map<CaseField, String> fields = new EnumMap<>(CaseField.class);

        Row(RowKey key) {
            rows.put(key, fields);
        }

        Row with(CaseField field, @Nullable Object value) {
            fields.put(field, value instanceof Enum<?> choice ? choice.name() : plain(text(value)));
            return this;
        }

        Row with(CaseField da, CaseField en, @Nullable Bilingual words) {
            return with(da, words == null ? "" : words.da()).with(en, words == null ? "" : words.en());
        }
    }
}
