package dk.digit.association;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The columns whose changes readers are told of; versions and what is only repeated stay out.
enum AuditColumn {
    NAME_DA,
    NAME_EN,
    KIND,
    EVERY_MEMBER,
    MEMBERS_ONLY,
    FILLED_BY_DA,
    FILLED_BY_EN,
    INCOMPATIBILITY_GROUP,
    ROTATION_DA,
    ROTATION_EN,
    PLACE,
    PARENT,
    PERIOD,
    START_KNOWN,
    END_KNOWN,
    FUNCTION,
    SUBJECT,
    MUNICIPALITY,
    ACTING,
    ACCOUNT,
    REMARK_DA,
    REMARK_EN,
    OFFICIAL_NAME,
    CVR,
    POPULATION,
    POPULATION_ON,
    POPULATION_SOURCE;

    static @Nullable AuditColumn of(String column) {
        var wanted = column.toUpperCase(Locale.ROOT);
        for (AuditColumn one : values()) {
            if (one.name().equals(wanted)) {
                return one;
            }
        }
        return null;
    }
}
