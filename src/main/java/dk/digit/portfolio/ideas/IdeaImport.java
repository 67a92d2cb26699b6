package dk.digit.portfolio.ideas;

import dk.digit.association.Association;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.money.Money;
import dk.digit.platform.tabular.Importer;
import dk.digit.platform.tabular.Outcome;
import dk.digit.platform.tabular.Table;
import dk.digit.platform.tabular.TableRow;
import dk.digit.platform.tabular.UnreadableTable;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.Zone;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Ideas from a file, as CSV or Excel, all or none. An idea is known by its reference: brought in again, it is
/// left alone where it says the same, and gets a next version where it does not.
@Component
class IdeaImport implements Importer {

    private static final int MOST_ROWS = 5_000;
    private static final DateTimeFormatter DANISH = DateTimeFormatter.ofPattern("d-M-uuuu", Locale.ROOT);

    private final Ideas ideas;
    private final StoredIdeas stored;
    private final Association association;
    private final TransactionTemplate transaction;
    private final Clock clock;

    IdeaImport(
            Ideas ideas,
            StoredIdeas stored,
            Association association,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.ideas = ideas;
        this.stored = stored;
        this.association = association;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "ideas";
    }

    /// What a row says.
    private record Brought(
            long row,
            String reference,
            IdeaText text,
            @Nullable MunicipalityCode municipality,
            LocalDate sentOn) {}

    @Override
    public Outcome run(InputStream in, String name, boolean dryRun, LongConsumer progress) throws IOException {
        var refused = new ArrayList<Outcome.RowRefusal>();
        List<Brought> rows;
        try (var table = Table.open(in, name)) {
            rows = read(table, refused);
        } catch (UnreadableTable e) {
            return Outcome.refusedWhole(dryRun, e.refusal().reason());
        }
        progress.accept(rows.size());
        if (rows.isEmpty() && refused.isEmpty()) {
            return Outcome.refusedWhole(dryRun, Refusal.of("portfolio.ideas.import.noRows"));
        }
        if (!refused.isEmpty()) {
            return refusal(dryRun, rows.size(), refused);
        }
        return transaction.execute(status -> {
            var outcome = bringIn(rows, dryRun);
            if (dryRun || !outcome.accepted()) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private static Outcome refusal(boolean dryRun, int read, List<Outcome.RowRefusal> refused) {
        long bad = refused.stream().map(Outcome.RowRefusal::row).distinct().count();
        return new Outcome(
                dryRun, read + bad, 0, 0, 0, bad, refused.subList(0, Math.min(refused.size(), Outcome.SHOWN)));
    }

    private Outcome bringIn(List<Brought> rows, boolean dryRun) {
        long created = 0;
        long changed = 0;
        long unchanged = 0;
        var refused = new ArrayList<Outcome.RowRefusal>();
        for (Brought row : rows) {
            var known = stored.byReference(row.reference(), Zone.today(clock)).orElse(null);
            try {
                if (known == null) {
                    ideas.bring(row.text(), row.municipality(), row.reference(), row.sentOn());
                    created++;
                } else if (same(known.text(), row.text())) {
                    unchanged++;
                } else {
                    ideas.change(known.id(), merged(known.text(), row.text()), known.version());
                    changed++;
                }
            } catch (RefusedException e) {
                e.refusals().forEach(reason -> refused.add(new Outcome.RowRefusal(row.row(), reason)));
            }
        }
        return refused.isEmpty()
                ? new Outcome(dryRun, rows.size(), created, changed, unchanged, 0, List.of())
                : refusal(dryRun, rows.size(), refused);
    }

    private static boolean same(IdeaText known, IdeaText brought) {
        return merged(known, brought).equals(known);
    }

    /// Hours and dependencies are no part of the file, and stay.
    private static IdeaText merged(IdeaText known, IdeaText brought) {
        return new IdeaText(
                brought.title(),
                brought.need(),
                brought.value(),
                brought.yearly(),
                brought.costOnce(),
                brought.costYearly(),
                brought.area(),
                brought.urgency(),
                brought.lawOn(),
                brought.others(),
                known.hours(),
                known.dependencies());
    }

    private List<Brought> read(Table table, List<Outcome.RowRefusal> refused) throws IOException {
        var headings = table.header().stream().map(IdeaImport::plain).toList();
        var places = new HashMap<IdeaColumn, Integer>();
        for (IdeaColumn column : IdeaColumn.values()) {
            column.headings().stream()
                    .filter(headings::contains)
                    .findFirst()
                    .ifPresent(heading -> places.put(column, headings.indexOf(heading)));
            if (column.isRequired() && !places.containsKey(column)) {
                refused.add(new Outcome.RowRefusal(
                        1L,
                        Refusal.of(
                                "portfolio.ideas.import.noColumn",
                                column.headings().getFirst())));
            }
        }
        var rows = new ArrayList<Brought>();
        if (!refused.isEmpty()) {
            return rows;
        }
        var municipalities = municipalities();
        var references = new HashSet<String>();
        for (var row = table.next(); row != null; row = table.next()) {
            if (rows.size() == MOST_ROWS) {
                refused.add(
                        new Outcome.RowRefusal(row.number(), Refusal.of("portfolio.ideas.import.tooMany", MOST_ROWS)));
                return rows;
            }
            var problems = new ArrayList<Refusal>();
            var cells = new Cells(row, places, problems);
            var brought = row.problem() == null ? brought(cells, municipalities) : null;
            if (row.problem() != null) {
                problems.add(row.problem());
            } else if (brought != null && !references.add(brought.reference())) {
                problems.add(Refusal.of("portfolio.ideas.import.twice", brought.reference()));
            }
            long number = row.number();
            problems.forEach(problem -> refused.add(new Outcome.RowRefusal(number, problem)));
            if (problems.isEmpty() && brought != null) {
                rows.add(brought);
            }
        }
        return rows;
    }

    private Brought brought(Cells cells, Map<String, String> municipalities) {
        var others = new HashSet<String>();
        for (String other : cells.text(IdeaColumn.OTHERS, 2000).split("[,;]", -1)) {
            if (!other.isBlank()) {
                others.add(cells.municipality(IdeaColumn.OTHERS, other, municipalities));
            }
        }
        others.remove("");
        var from = cells.text(IdeaColumn.MUNICIPALITY, 60);
        var code = from.isEmpty() ? "" : cells.municipality(IdeaColumn.MUNICIPALITY, from, municipalities);
        var yearly = cells.estimate();
        var text = new IdeaText(
                cells.required(IdeaColumn.TITLE, 120),
                cells.required(IdeaColumn.NEED, 4000),
                cells.required(IdeaColumn.VALUE, 2000),
                yearly,
                cells.amount(IdeaColumn.COST_ONCE),
                cells.amount(IdeaColumn.COST_YEARLY),
                cells.optional(IdeaColumn.AREA, 120),
                cells.optional(IdeaColumn.URGENCY, 1000),
                cells.day(IdeaColumn.LAW_ON),
                others,
                Map.of(),
                Set.of());
        var sentOn = cells.day(IdeaColumn.SENT_ON);
        var today = Zone.today(clock);
        if (sentOn != null && sentOn.isAfter(today)) {
            cells.refuse(IdeaColumn.SENT_ON, "portfolio.ideas.import.future");
        }
        return new Brought(
                cells.row.number(),
                cells.required(IdeaColumn.REFERENCE, 60),
                text,
                code.isEmpty() ? null : new MunicipalityCode(code),
                sentOn == null ? today : sentOn);
    }

    /// The cells of a row by column; what is wrong with them is told by column.
    private record Cells(TableRow row, Map<IdeaColumn, Integer> places, List<Refusal> problems) {

        void refuse(IdeaColumn column, String key, Object... args) {
            var all = new ArrayList<Object>(List.of(column.headings().getFirst()));
            all.addAll(List.of(args));
            problems.add(Refusal.of(key, all.toArray()).at(column.headings().getFirst()));
        }

        String text(IdeaColumn column, int longest) {
            var text = row.cell(places.getOrDefault(column, -1));
            if (text.length() > longest) {
                refuse(column, "portfolio.ideas.import.tooLong", longest);
            }
            return text;
        }

        String required(IdeaColumn column, int longest) {
            var text = text(column, longest);
            if (text.isEmpty()) {
                refuse(column, "portfolio.ideas.import.empty");
            }
            return text;
        }

        @Nullable
        String optional(IdeaColumn column, int longest) {
            var text = text(column, longest);
            return text.isEmpty() ? null : text;
        }

        @Nullable
        Money amount(IdeaColumn column) {
            var text = text(column, 40);
            if (text.isEmpty()) {
                return null;
            }
            try {
                var amount = Money.parseDanish(text);
                if (amount.signum() >= 0) {
                    return amount;
                }
            } catch (Money.NotAnAmount e) {
                // said below, as for an amount below zero
            }
            refuse(column, "portfolio.ideas.import.notAnAmount", text);
            return null;
        }

        IdeaText.Estimate estimate() {
            var low = amount(IdeaColumn.VALUE_LOW);
            var likely = amount(IdeaColumn.VALUE_LIKELY);
            var high = amount(IdeaColumn.VALUE_HIGH);
            if (likely == null && (low != null || high != null)
                    || likely != null
                            && (low != null && low.compareTo(likely) > 0
                                    || high != null && high.compareTo(likely) < 0)) {
                problems.add(Refusal.of("portfolio.ideas.refused.likelyBetween")
                        .at(IdeaColumn.VALUE_LIKELY.headings().getFirst()));
            }
            return new IdeaText.Estimate(low, likely, high);
        }

        @Nullable
        LocalDate day(IdeaColumn column) {
            var text = text(column, 20);
            if (text.isEmpty()) {
                return null;
            }
            try {
                return text.matches("\\d{4}-.*") ? LocalDate.parse(text) : LocalDate.parse(text, DANISH);
            } catch (DateTimeException e) {
                refuse(column, "portfolio.ideas.import.notADay", text);
                return null;
            }
        }

        String municipality(IdeaColumn column, String text, Map<String, String> known) {
            var code = known.get(plain(text));
            if (code == null) {
                refuse(column, "portfolio.ideas.import.noMunicipality", text.strip());
                return "";
            }
            return code;
        }
    }

    /// Municipalities by every name that a file may call them by.
    private Map<String, String> municipalities() {
        var codes = new HashMap<String, String>();
        for (var municipality : association.municipalities()) {
            var code = municipality.code().value();
            codes.put(code, code);
            codes.put(code.replaceFirst("^0", ""), code);
            codes.put(plain(municipality.name()), code);
            codes.put(plain(municipality.officialName()), code);
        }
        return codes;
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.of("da"));
    }
}
