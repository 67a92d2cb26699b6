package dk.digit.benefits.measuring;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The columns of a file with measurements, in the order of the template. The four that are filled in are read, and the
/// key, and the day asked where no other is given; the rest is there for whoever fills it in.
public enum MeasurementColumn {
    KEY("part", 26),
    ACTIVITY(null, 26),
    BENEFIT(null, 34),
    MUNICIPALITY(null, 18),
    MEASURE(null, 34),
    UNIT(null, 14),
    BASELINE(null, 14),
    EARLIER(null, 14),
    EARLIER_ON(null, 14),
    TARGET(null, 14),
    DUE(null, 14),
    VALUE("value", 14),
    DAY("on", 14),
    REMARK("remark", 40),
    CONFIRMED("confirmed", 40);

    private final @Nullable String field;
    private final int width;

    MeasurementColumn(@Nullable String field, int width) {
        this.field = field;
        this.width = width;
    }

    /// In characters.
    int width() {
        return width;
    }

    /// Whether whoever measures fills it in.
    boolean isTyped() {
        return this == VALUE || this == DAY || this == REMARK || this == CONFIRMED;
    }

    /// What the column may be headed by, in either language.
    List<String> headings() {
        return List.of(heading(Lang.DA), heading(Lang.EN));
    }

    private String heading(Lang lang) {
        return Texts.of(lang, this).toLowerCase(Locale.ROOT);
    }

    /// The column that a refusal is about, by the field that it names; the key where it names none.
    static MeasurementColumn ofField(@Nullable String field) {
        for (MeasurementColumn column : values()) {
            if (column.field != null && column.field.equals(field)) {
                return column;
            }
        }
        return KEY;
    }
}
