package dk.digit.benefits.measuring;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.time.Zone;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/// Looks through what is to be entered, whichever way it comes: what is new, what is known already, and what is
/// refused and why. However many rows there are, it asks the database once.
@Component
class Intake {

    /// What the column holds: fourteen digits before the comma, six after it.
    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(14);

    private static final int MOST_DECIMALS = 6;

    private final StoredMeasurements stored;
    private final Clock clock;

    Intake(StoredMeasurements stored, Clock clock) {
        this.stored = stored;
        this.clock = clock;
    }

    /// @param number of the row in the file, or place in the list
    record Row(long number, MeasuredPart part, Entry entry) {}

    record Refused(long number, Refusal reason) {}

    /// @param news what would be stored
    /// @param unchanged what is stored already
    record Looked(List<Row> news, List<Row> unchanged, List<Refused> refused) {}

    Looked look(Collection<Row> rows) {
        var histories = stored.histories(
                rows.stream().map(row -> row.part().benefit()).distinct().toList());
        var news = new ArrayList<Row>();
        var refused = new ArrayList<Refused>();
        var seen = new HashSet<String>();
        var unchanged = new ArrayList<Row>();
        for (Row row : inOrder(rows)) {
            var entry = row.entry();
            var known = histories.of(row.part().id()).get(entry.on());
            if (!seen.add(row.part().id() + " " + entry.on())) {
                refused.add(new Refused(row.number(), twice(entry.on())));
            } else if (known != null && known.compareTo(entry.value()) == 0) {
                unchanged.add(row);
            } else if (known != null) {
                refused.add(new Refused(row.number(), already(entry.on(), known)));
            } else {
                var reasons = against(row.part(), entry, histories);
                reasons.forEach(reason -> refused.add(new Refused(row.number(), reason)));
                if (reasons.isEmpty()) {
                    news.add(new Row(row.number(), row.part(), meant(row.part(), entry, histories)));
                    histories.add(row.part().benefit(), row.part().id(), entry.on(), entry.value());
                }
            }
        }
        refused.sort(Comparator.comparing(Refused::number));
        return new Looked(news, unchanged, refused);
    }

    /// By day, so that each is looked at beside those before it.
    private static List<Row> inOrder(Collection<Row> rows) {
        return rows.stream()
                .sorted(Comparator.comparing((Row row) -> row.entry().on()).thenComparing(Row::number))
                .toList();
    }

    private static Refusal twice(LocalDate on) {
        return Refusal.of("benefits.refused.measuredTwice", Formats.date(on)).at("on");
    }

    private static Refusal already(LocalDate on, BigDecimal known) {
        return Refusal.of("benefits.refused.measuredAlready", Formats.date(on), Plausibility.words(known))
                .at("on");
    }

    /// What stands in the way of one measurement: that it cannot be, or that it is doubtful and nobody says why it
    /// holds.
    List<Refusal> against(MeasuredPart part, Entry entry, Histories histories) {
        if (entry.on().isAfter(Zone.today(clock))) {
            return List.of(Refusal.of("benefits.refused.measuredAhead").at("on"));
        }
        if (entry.value().abs().compareTo(TOO_LARGE) >= 0) {
            return List.of(Refusal.of("benefits.refused.valueTooLarge").at("value"));
        }
        if (entry.value().stripTrailingZeros().scale() > MOST_DECIMALS) {
            return List.of(
                    Refusal.of("benefits.refused.valueDecimals", MOST_DECIMALS).at("value"));
        }
        return entry.confirmed() != null ? List.of() : doubts(part, entry, histories);
    }

    /// The entry as it is stored: a reason why it holds is kept only where there is a doubt.
    Entry meant(MeasuredPart part, Entry entry, Histories histories) {
        return entry.confirmed() == null || !doubts(part, entry, histories).isEmpty()
                ? entry
                : new Entry(entry.on(), entry.value(), entry.remark(), null);
    }

    private static List<Refusal> doubts(MeasuredPart part, Entry entry, Histories histories) {
        return Plausibility.doubts(part, entry, histories.of(part.id()), histories.others(part, entry.on()));
    }
}
