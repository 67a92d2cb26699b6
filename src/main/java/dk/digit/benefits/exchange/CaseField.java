package dk.digit.benefits.exchange;

import dk.digit.association.WorkFunction;
import dk.digit.benefits.cases.LineStart;
import dk.digit.benefits.cases.Nature;
import dk.digit.benefits.cases.OptionKind;
import dk.digit.benefits.cases.Sharing;
import dk.digit.benefits.cases.Side;
import dk.digit.benefits.cases.Spread;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A column of a case's workbook, or a row of its master data: what stands in it and how wide it is.
enum CaseField {
    PRICE_YEAR(Holds.WHOLE, 10),
    FIRST_YEAR(Holds.WHOLE, 10),
    YEARS(Holds.WHOLE, 10),
    CHOSEN(Holds.TEXT, 16),
    COST_TOLERANCE(Holds.WHOLE, 10),
    NET_TOLERANCE(Holds.WHOLE, 10),
    MUNICIPALITIES(Holds.MUNICIPALITIES, 40),
    SUMMARY_DA(Holds.TEXT, 40),
    SUMMARY_EN(Holds.TEXT, 40),
    CODE(Holds.TEXT, 22),
    KIND(OptionKind.class),
    NAME_DA(Holds.TEXT, 36),
    NAME_EN(Holds.TEXT, 36),
    DESCRIPTION_DA(Holds.TEXT, 40),
    DESCRIPTION_EN(Holds.TEXT, 40),
    SIDE(Side.class),
    UNIT(Holds.TEXT, 16),
    MUNICIPALITY(Holds.MUNICIPALITY, 18),
    FROM(Holds.WHOLE, 9),
    TO(Holds.WHOLE, 9),
    PESSIMISTIC(Holds.DECIMAL, 14),
    LIKELY(Holds.DECIMAL, 14),
    OPTIMISTIC(Holds.DECIMAL, 14),
    SPREAD(Spread.class),
    FORMULA(Holds.TEXT, 40),
    SOURCE_DA(Holds.TEXT, 30),
    SOURCE_EN(Holds.TEXT, 30),
    OWNER_FUNCTION(WorkFunction.class),
    OWNER_MUNICIPALITY(Holds.MUNICIPALITY, 18),
    OWNER_TITLE(Holds.TEXT, 22),
    REMARK_DA(Holds.TEXT, 36),
    REMARK_EN(Holds.TEXT, 36),
    ONE(Holds.TEXT, 22),
    OTHER(Holds.TEXT, 22),
    COEFFICIENT(Holds.DECIMAL, 12),
    OPTION_CODE(Holds.TEXT, 16),
    NATURE(Nature.class),
    RECURRING(Holds.YES_NO, 10),
    LINE_FORMULA(Holds.TEXT, 50),
    LINE_UNIT(Holds.TEXT, 14),
    SHARING(Sharing.class),
    SHARED_BY(Holds.TEXT, 16),
    STARTS(LineStart.class),
    OFFSET(Holds.WHOLE, 10),
    LASTS(Holds.WHOLE, 10),
    OBTAINS(Holds.TEXT, 22);

    enum Holds {
        TEXT,
        DECIMAL,
        WHOLE,
        YES_NO,
        CHOICE,
        MUNICIPALITY,
        MUNICIPALITIES
    }

    private final Holds holds;
    private final int width;
    private final @Nullable Class<? extends Enum<?>> choices;

    CaseField(Holds holds, int width) {
        this.holds = holds;
        this.width = width;
        this.choices = null;
    }

    CaseField(Class<? extends Enum<?>> choices) {
        this.holds = Holds.CHOICE;
        this.width = 20;
        this.choices = choices;
    }

    Holds holds() {
        return holds;
    }

    int width() {
        return width;
    }

    /// Nothing where it is no choice.
    List<Enum<?>> choices() {
        return choices == null
                ? List.of()
                : Stream.<Enum<?>>of(choices.getEnumConstants()).toList();
    }

    /// The message with its heading.
    public String label() {
        return "benefits.workbook.field." + name();
    }
}
