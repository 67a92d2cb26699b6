package dk.digit.benefits.exchange;

import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.cases.Nature;
import dk.digit.benefits.formula.BrokenFormula;
import dk.digit.benefits.formula.Unit;
import dk.digit.platform.text.Bilingual;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the plain words of a row's fields.
record Told(Map<CaseField, String> fields) {

    String text(CaseField field) {
        return fields.getOrDefault(field, "");
    }

    @Nullable
    String optional(CaseField field) {
        var text = text(field);
        return text.isEmpty() ? null : text;
    }

    @Nullable
    Integer whole(CaseField field) {
        var text = text(field);
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    int whole(CaseField field, int otherwise) {
        var whole = whole(field);
        return whole == null ? otherwise : whole;
    }

    BigDecimal decimal(CaseField field) {
        return new BigDecimal(text(field));
    }

    boolean yes(CaseField field) {
        return text(field).equals("true");
    }

    <E extends Enum<E>> @Nullable E choice(CaseField field, Class<E> type) {
        var text = text(field);
        return text.isEmpty() ? null : Enum.valueOf(type, text);
    }

    @Nullable
    MunicipalityCode municipality(CaseField field) {
        var text = text(field);
        return text.isEmpty() ? null : new MunicipalityCode(text);
    }

    List<MunicipalityCode> municipalities(CaseField field) {
        return Arrays.stream(text(field).split(",", -1))
                .filter(code -> !code.isEmpty())
                .map(MunicipalityCode::new)
                .toList();
    }

    @Nullable
    Bilingual words(CaseField da, CaseField en) {
        return Bilingual.ofNullable(optional(da), optional(en));
    }

    Bilingual name(CaseField da, CaseField en) {
        return Bilingual.of(text(da), optional(en));
    }

    static @Nullable Nature nature(String name) {
        return name.isEmpty() ? null : Nature.valueOf(name);
    }

    static boolean isMoney(String unit) {
        try {
            var powers = Unit.parse(unit).powers();
            return Objects.equals(powers.get("kr."), 1)
                    && (powers.size() == 1 || powers.size() == 2 && Objects.equals(powers.get("år"), -1));
        } catch (BrokenFormula e) {
            return false;
        }
    }
}
