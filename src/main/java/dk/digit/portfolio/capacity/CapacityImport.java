package dk.digit.portfolio.capacity;

import dk.digit.association.Association;
import dk.digit.platform.access.Actor;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.tabular.Importer;
import dk.digit.platform.tabular.Outcome;
import dk.digit.platform.tabular.Table;
import dk.digit.platform.tabular.TableRow;
import dk.digit.platform.tabular.UnreadableTable;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Zone;
import dk.digit.portfolio.HolderNames;
import dk.digit.portfolio.ProjectRole;
import dk.digit.portfolio.RoleHolder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
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

/// Hours from a file, as CSV or Excel: municipality, role, quarter, hours. All rows or none; each refusal says
/// its row and what is wrong there. A file can be brought in again: what it says already counts as unchanged.
@Component
class CapacityImport implements Importer {

    static final String EXAMPLE = """
            \uFEFFKommune;Rolle;Kvartal;Timer
            Roskilde;Projektleder;2027-Q1;120
            Roskilde;Testleder;2027-Q1;60
            Lejre;Projektleder;2027-Q1;80
            """;

    private static final int MOST_ROWS = 50_000;
    private static final int MOST_HOURS = 100_000;

    private final Capacity capacity;
    private final Answering answering;
    private final Association association;
    private final HolderNames names;
    private final Clock clock;

    CapacityImport(Capacity capacity, Answering answering, Association association, HolderNames names, Clock clock) {
        this.capacity = capacity;
        this.answering = answering;
        this.association = association;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "capacity";
    }

    @Override
    public Outcome run(InputStream in, String name, boolean dryRun, LongConsumer progress) throws IOException {
        try (var table = Table.open(in, name)) {
            var columns = new Columns(table.header());
            if (!columns.missing().isEmpty()) {
                return new Outcome(dryRun, 0, 0, 0, 0, 1, columns.missing());
            }
            var reading = new Reading(columns, holders(), mine());
            for (var row = table.next(); row != null; row = table.next()) {
                reading.take(row);
                if (reading.rows > MOST_ROWS) {
                    return Outcome.refusedWhole(
                            dryRun, Refusal.of("portfolio.refused.tooManyRows", String.valueOf(MOST_ROWS)));
                }
            }
            progress.accept(reading.rows);
            if (reading.rows == 0) {
                return Outcome.refusedWhole(dryRun, Refusal.of("portfolio.refused.noRows"));
            }
            if (!reading.refusals.isEmpty()) {
                return new Outcome(
                        dryRun,
                        reading.rows,
                        0,
                        0,
                        0,
                        reading.refusedRows.size(),
                        reading.refusals.stream().limit(Outcome.SHOWN).toList());
            }
            int created = dryRun
                    ? capacity.news(reading.offers, Zone.today(clock)).size()
                    : capacity.offer(reading.offers, Zone.today(clock));
            return new Outcome(dryRun, reading.rows, created, 0, reading.rows - created, 0, List.of());
        } catch (UnreadableTable e) {
            var refusal = e.refusal();
            return new Outcome(dryRun, 0, 0, 0, 0, 1, List.of(refusal));
        }
    }

    /// The municipalities that the actor may speak for; null for all.
    private @Nullable Set<String> mine() {
        var actor = CurrentActor.get();
        return actor.equals(Actor.SYSTEM) ? null : answering.answersFor(actor);
    }

    /// Municipalities and bodies by every name that a file may call them by.
    private Map<String, RoleHolder> holders() {
        var holders = new HashMap<String, RoleHolder>();
        for (var municipality : association.municipalities()) {
            var holder = new RoleHolder(municipality.code(), null);
            var code = municipality.code().value();
            holders.put(code, holder);
            holders.put(code.replaceFirst("^0", ""), holder);
            holders.put(plain(municipality.name()), holder);
            holders.put(plain(municipality.officialName()), holder);
        }
        for (Lang lang : Lang.values()) {
            names.bodies(Zone.today(clock), lang).forEach(body -> {
                var holder = RequestForm.holder(body.value());
                holders.putIfAbsent(plain(body.words()), holder);
                holders.putIfAbsent(plain(body.value()), holder);
            });
        }
        return holders;
    }

    private static Map<String, ProjectRole> roles() {
        var roles = new HashMap<String, ProjectRole>();
        for (ProjectRole role : ProjectRole.values()) {
            roles.put(plain(role.name()), role);
            for (Lang lang : Lang.values()) {
                roles.put(plain(Texts.of(lang, role)), role);
            }
        }
        return roles;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.of("da")).strip().replaceAll("\\s+", " ");
    }

    /// Where each column stands, read from the headings in any order.
    private static final class Columns {

        private static final List<List<String>> HEADINGS = List.of(
                List.of("kommune", "organ", "municipality", "body", "kommunekode"),
                List.of("rolle", "role"),
                List.of("kvartal", "quarter"),
                List.of("timer", "hours", "kapacitet"));

        private final int[] places = new int[HEADINGS.size()];
        private final List<Outcome.RowRefusal> missing = new ArrayList<>();

        private Columns(List<String> header) {
            var plain = header.stream().map(CapacityImport::plain).toList();
            for (int i = 0; i < places.length; i++) {
                places[i] = -1;
                for (String heading : HEADINGS.get(i)) {
                    places[i] = places[i] < 0 ? plain.indexOf(heading) : places[i];
                }
                if (places[i] < 0) {
                    missing.add(new Outcome.RowRefusal(
                            1L,
                            Refusal.of(
                                    "portfolio.refused.noColumn",
                                    HEADINGS.get(i).getFirst())));
                }
            }
        }

        private List<Outcome.RowRefusal> missing() {
            return missing;
        }

        private String cell(TableRow row, int column) {
            return row.cell(places[column]);
        }
    }

    /// The rows on their way in.
    private static final class Reading {

        private final Columns columns;
        private final Map<String, RoleHolder> holders;
        private final Map<String, ProjectRole> roles = roles();
        private final @Nullable Set<String> mine;
        private final List<CapacityOffer> offers = new ArrayList<>();
        private final Map<Offers.Key, Long> seen = new HashMap<>();
        private final List<Outcome.RowRefusal> refusals = new ArrayList<>();
        private final Set<Long> refusedRows = new HashSet<>();
        private long rows;

        private Reading(Columns columns, Map<String, RoleHolder> holders, @Nullable Set<String> mine) {
            this.columns = columns;
            this.holders = holders;
            this.mine = mine;
        }

        private void take(TableRow row) {
            rows++;
            if (row.problem() != null) {
                refuse(row, row.problem());
                return;
            }
            var holder = holders.get(plain(columns.cell(row, 0)));
            var role = roles.get(plain(columns.cell(row, 1)));
            var quarter = Quarter.parse(columns.cell(row, 2)).orElse(null);
            var hours = hours(columns.cell(row, 3));
            if (holder == null) {
                refuse(row, Refusal.of("portfolio.refused.unknownHolder", columns.cell(row, 0)));
            }
            if (role == null) {
                refuse(row, Refusal.of("portfolio.refused.unknownRole", columns.cell(row, 1)));
            }
            if (quarter == null) {
                refuse(row, Refusal.of("portfolio.refused.unknownQuarter", columns.cell(row, 2)));
            }
            if (hours == null) {
                refuse(row, Refusal.of("portfolio.refused.notHours", columns.cell(row, 3)));
            }
            if (holder != null && role != null && quarter != null && hours != null) {
                take(row, new CapacityOffer(holder, role, quarter, hours));
            }
        }

        private void take(TableRow row, CapacityOffer offer) {
            if (mine != null && !mine.contains(offer.key().holder())) {
                refuse(row, Refusal.of("portfolio.refused.notYours", columns.cell(row, 0)));
                return;
            }
            var before = seen.putIfAbsent(offer.key(), row.number());
            if (before != null) {
                refuse(row, Refusal.of("portfolio.refused.twice", String.valueOf(before)));
                return;
            }
            offers.add(offer);
        }

        private static @Nullable Integer hours(String text) {
            var plain = text.replace(".", "");
            if (!plain.matches("\\d{1,6}")) {
                return null;
            }
            int hours = Integer.parseInt(plain);
            return hours <= MOST_HOURS ? hours : null;
        }

        private void refuse(TableRow row, Refusal refusal) {
            refusedRows.add(row.number());
            refusals.add(new Outcome.RowRefusal(row.number(), refusal));
        }
    }
}
