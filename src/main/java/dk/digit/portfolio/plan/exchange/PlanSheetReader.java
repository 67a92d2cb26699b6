package dk.digit.portfolio.plan.exchange;

import dk.digit.association.Municipality;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.tabular.Table;
import dk.digit.platform.tabular.TableRow;
import dk.digit.platform.tabular.UnreadableTable;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.RoughDate;
import dk.digit.platform.web.form.Typed;
import dk.digit.portfolio.MilestoneKind;
import dk.digit.portfolio.plan.LinkKind;
import dk.digit.portfolio.plan.PlanItemId;
import dk.digit.portfolio.plan.exchange.FileTask.Told;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads plans from a spreadsheet, Excel or CSV. Tasks that are new have no number yet: links call them by the
/// row that they stand in.
final class PlanSheetReader {

    private static final int MOST_ROWS = 50_000;
    private static final Pattern WAIT = Pattern.compile("([mp]?\\d{1,18})(FS|SS|FF|SF)?([+-]\\d{1,4})?");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})(,0+)?\\s*%?");

    private final Map<PlanColumn, Integer> places = new EnumMap<>(PlanColumn.class);
    private final Map<String, MunicipalityCode> municipalities = new HashMap<>();
    private final PlanFile.Builder file = new PlanFile.Builder();

    private PlanSheetReader(Collection<Municipality> known) {
        known.forEach(one -> {
            municipalities.put(plain(one.name()), one.code());
            municipalities.put(plain(one.officialName()), one.code());
            municipalities.put(one.code().value(), one.code());
            municipalities.put(one.code().value().replaceFirst("^0", ""), one.code());
        });
    }

    static PlanFile read(InputStream in, String name, Collection<Municipality> known) throws IOException {
        var reader = new PlanSheetReader(known);
        try (var table = Table.open(in, name)) {
            reader.head(table.header());
            if (reader.file.refused.isEmpty()) {
                reader.rows(table);
            }
        } catch (UnreadableTable e) {
            reader.file.refuse(e.refusal().row(), "", null, e.refusal().reason());
        }
        return reader.file.build();
    }

    private void head(List<String> header) {
        for (int i = 0; i < header.size(); i++) {
            int place = i;
            PlanColumn.headed(header.get(i)).ifPresent(column -> places.putIfAbsent(column, place));
        }
        Arrays.stream(PlanColumn.values())
                .filter(column -> column.needed() && !places.containsKey(column))
                .forEach(column -> file.refuse(1L, "", column.label(), Refusal.of("portfolio.exchange.columnMissing")));
    }

    private void rows(Table table) throws IOException {
        int rows = 0;
        for (var row = table.next(); row != null; row = table.next()) {
            if (++rows > MOST_ROWS) {
                file.refuse(row.number(), "", null, Refusal.of("portfolio.exchange.tooManyTasks", MOST_ROWS));
                return;
            }
            if (row.problem() != null) {
                file.refuse(row.number(), "", null, row.problem());
            } else {
                task(row);
            }
        }
    }

    private String cell(TableRow row, PlanColumn column) {
        return row.cell(places.getOrDefault(column, -1));
    }

    private void task(TableRow row) {
        int before = file.refused.size();
        var name = cell(row, PlanColumn.NAME);
        if (name.isEmpty() || name.length() > 300) {
            refuse(row, PlanColumn.NAME, Refusal.of("portfolio.exchange.nameLength", 300));
        }
        var kind = kind(row);
        boolean milestone = kind != null;
        var due = milestone ? due(row) : null;
        var finish = due != null ? due.last() : day(row, PlanColumn.FINISH, !milestone);
        var start = due != null ? due.day() : day(row, PlanColumn.START, !milestone);
        var id = id(row);
        var progress = progress(row);
        var started = day(row, PlanColumn.STARTED, false);
        var finished = day(row, PlanColumn.FINISHED, false);
        var municipality = municipality(row);
        var waits = waits(row);
        if (file.refused.size() > before || start == null || finish == null) {
            return;
        }
        var activity = cell(row, PlanColumn.ACTIVITY);
        var english = cell(row, PlanColumn.NAME_EN);
        file.tasks.add(new FileTask(
                row.number(),
                activity.isEmpty() ? null : activity,
                id == null ? String.valueOf(row.number()) : id.toString(),
                id,
                null,
                milestone,
                kind,
                name,
                places.containsKey(PlanColumn.NAME_EN) ? english : null,
                start,
                finish,
                due,
                progress,
                milestone ? null : started,
                milestone ? null : finished,
                places.containsKey(PlanColumn.RESPONSIBLE) ? Told.of(text(row)) : Told.nothing(),
                municipality,
                waits));
    }

    private @Nullable String text(TableRow row) {
        var text = cell(row, PlanColumn.RESPONSIBLE);
        return text.isEmpty() ? null : text.substring(0, Math.min(200, text.length()));
    }

    /// @return null for a work package
    private @Nullable MilestoneKind kind(TableRow row) {
        var words = plain(cell(row, PlanColumn.KIND));
        for (Lang lang : Lang.values()) {
            if (words.isEmpty() || words.equals(plain(Texts.of(lang, "portfolio.plan.package")))) {
                return null;
            }
            for (var kind : MilestoneKind.values()) {
                if (words.equals(plain(Texts.of(lang, kind)))) {
                    return kind;
                }
            }
        }
        refuse(row, PlanColumn.KIND, Refusal.of("platform.form.notAChoice", cell(row, PlanColumn.KIND)));
        return null;
    }

    private @Nullable RoughDate due(TableRow row) {
        var text = cell(row, PlanColumn.FINISH);
        var due = Typed.roughDate(text);
        if (due == null) {
            refuse(row, PlanColumn.FINISH, Refusal.of("platform.form.notARoughDate", text));
        }
        return due;
    }

    private @Nullable LocalDate day(TableRow row, PlanColumn column, boolean needed) {
        var text = cell(row, column);
        var day = Typed.date(text);
        if (day == null && (needed || !text.isEmpty())) {
            refuse(row, column, Refusal.of("portfolio.exchange.notADay", text));
        }
        return day;
    }

    private @Nullable PlanItemId id(TableRow row) {
        var text = cell(row, PlanColumn.ID);
        if (text.isEmpty()) {
            return null;
        }
        var id = PlanItemId.parse(text);
        if (id.isEmpty()) {
            refuse(row, PlanColumn.ID, Refusal.of("portfolio.plan.refused.unknown", text));
        }
        return id.orElse(null);
    }

    private int progress(TableRow row) {
        var text = cell(row, PlanColumn.PROGRESS);
        var match = PERCENT.matcher(text.isEmpty() ? "0" : text);
        int percent = match.matches() ? Integer.parseInt(match.group(1)) : -1;
        if (percent < 0 || percent > 100) {
            refuse(row, PlanColumn.PROGRESS, Refusal.of("platform.form.notBetween", 0, 100));
            return 0;
        }
        return percent;
    }

    private Told<MunicipalityCode> municipality(TableRow row) {
        if (!places.containsKey(PlanColumn.MUNICIPALITY)) {
            return Told.nothing();
        }
        var text = cell(row, PlanColumn.MUNICIPALITY);
        var code = municipalities.get(plain(text));
        if (code == null && !text.isEmpty()) {
            refuse(row, PlanColumn.MUNICIPALITY, Refusal.of("platform.form.notAChoice", text));
        }
        return Told.of(code);
    }

    private List<FileTask.Wait> waits(TableRow row) {
        var waits = new ArrayList<FileTask.Wait>();
        for (String part : cell(row, PlanColumn.WAITS).split("[;,]", -1)) {
            var text = part.replaceAll("\\s", "");
            var match = WAIT.matcher(text);
            if (match.matches()) {
                waits.add(new FileTask.Wait(
                        match.group(1),
                        match.group(2) == null ? LinkKind.FS : LinkKind.valueOf(match.group(2)),
                        match.group(3) == null ? 0 : Integer.parseInt(match.group(3))));
            } else if (!text.isEmpty()) {
                refuse(row, PlanColumn.WAITS, Refusal.of("portfolio.exchange.notALink", part.strip()));
            }
        }
        return waits;
    }

    private void refuse(TableRow row, PlanColumn column, Refusal reason) {
        file.refuse(row.number(), cell(row, PlanColumn.NAME), column.label(), reason);
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
