package dk.digit.portfolio.risks;

import dk.digit.platform.text.Bilingual;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a file says laid over what is known: columns that it does not have stay, and so do English words whose
/// Danish has not changed.
final class RiskMerge {

    private RiskMerge() {}

    static RiskDraft of(Risk known) {
        return new RiskDraft(
                known.key(),
                known.kind(),
                known.title(),
                known.cause(),
                known.event(),
                known.consequence(),
                known.hits(),
                known.raisedOn(),
                known.owner(),
                known.trigger());
    }

    static RiskDraft of(Risk known, RiskDraft told, Set<RiskColumn> columns) {
        boolean owned = columns.contains(RiskColumn.OWNER);
        return new RiskDraft(
                known.key(),
                known.kind(),
                Objects.requireNonNull(words(known.title(), told.title())),
                columns.contains(RiskColumn.CAUSE) ? words(known.cause(), told.cause()) : known.cause(),
                columns.contains(RiskColumn.EVENT) ? words(known.event(), told.event()) : known.event(),
                columns.contains(RiskColumn.CONSEQUENCE)
                        ? words(known.consequence(), told.consequence())
                        : known.consequence(),
                known.hits(),
                known.raisedOn(),
                owned ? told.owner() : known.owner(),
                trigger(known.trigger(), told.trigger(), columns));
    }

    private static @Nullable RiskTrigger trigger(
            @Nullable RiskTrigger known, @Nullable RiskTrigger told, Set<RiskColumn> columns) {
        var before = known == null ? new RiskTrigger(null, null, null) : known;
        var after = told == null ? new RiskTrigger(null, null, null) : told;
        return RiskTrigger.of(
                columns.contains(RiskColumn.TRIGGER) ? words(before.event(), after.event()) : before.event(),
                columns.contains(RiskColumn.TRIGGER_ON) ? after.due() : before.due(),
                columns.contains(RiskColumn.THEN) ? words(before.then(), after.then()) : before.then());
    }

    private static @Nullable Bilingual words(@Nullable Bilingual known, @Nullable Bilingual told) {
        return known != null && told != null && known.da().equals(told.da()) ? known : told;
    }
}
