package dk.digit.portfolio.calendar;

import static dk.digit.portfolio.db.Tables.ACTIVITY;
import static dk.digit.portfolio.db.Tables.MILESTONE;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.noCondition;

import dk.digit.platform.calendar.CalendarEntry;
import dk.digit.platform.calendar.CalendarFile;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.RoughDate;
import dk.digit.portfolio.ActivityId;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Milestones as entries of a calendar, those that whoever acts may see. One that is known to the month only
/// stands on the last day that it may mean, and says so; one that is known to the year is left out.
@Component
class MilestoneCalendar {

    private final DSLContext sql;
    private final Clock clock;

    MilestoneCalendar(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// @param activity whose milestones; null for all
    /// @param base the product's own address, without the path
    CalendarFile of(@Nullable ActivityId activity, LocalDate since, String base, Lang lang) {
        var entries = sql.select(
                        MILESTONE.ID,
                        MILESTONE.ACTIVITY,
                        ACTIVITY.NAME_DA,
                        ACTIVITY.NAME_EN,
                        MILESTONE.DUE_ON,
                        MILESTONE.PRECISION,
                        MILESTONE.DOUBTFUL,
                        MILESTONE.TEXT_DA,
                        MILESTONE.TEXT_EN,
                        MILESTONE.VERSION)
                .from(MILESTONE)
                .join(ACTIVITY)
                .on(ACTIVITY.ID.eq(MILESTONE.ACTIVITY))
                .where(activity == null ? noCondition() : MILESTONE.ACTIVITY.eq(activity.value()))
                .and(MILESTONE.LAST_ON.ge(since))
                .and(MILESTONE.PRECISION.ne(RoughDate.Precision.YEAR.name()))
                .orderBy(MILESTONE.DUE_ON, MILESTONE.ID)
                .fetch(row -> {
                    var due =
                            requireNonNull(RoughDate.of(row.value5(), row.value6(), Boolean.TRUE.equals(row.value7())));
                    var title = Texts.of(
                            lang,
                            "portfolio.feed.entry",
                            Bilingual.of(row.value3(), row.value4()).in(lang),
                            Bilingual.of(row.value8(), row.value9()).in(lang));
                    boolean sure = due.precision() == RoughDate.Precision.DAY && !due.doubtful();
                    return CalendarEntry.due(
                            "milestone-" + row.value1() + "@digit",
                            due.last(),
                            title,
                            sure ? null : due.text(lang),
                            URI.create(base + "/portfolio/activities/" + row.value2() + "/plan"),
                            row.value10());
                });
        return new CalendarFile("Milestones", Texts.of(lang, "portfolio.feed.name")).with(entries, clock.instant());
    }
}
