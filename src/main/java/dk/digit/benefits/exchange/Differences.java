package dk.digit.benefits.exchange;

import static dk.digit.benefits.exchange.Difference.Act.*;

import dk.digit.benefits.exchange.Difference.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Three sides of a case laid beside each other: as it was when its workbook was fetched, as it is now, as the workbook
/// says. What only the workbook changed is its change; what only others changed stays; what both changed is the
/// workbook's, and is said to be contested; what both made alike is no change, so a workbook that is taken twice
/// changes nothing the second time.
///
/// @param mine what taking the workbook changes
/// @param theirs what others have changed since it was fetched and the workbook knows nothing of
record Differences(List<Difference> mine, List<Difference> theirs, CaseRows after) {

    static Differences between(CaseRows now, Reading reading) {
        return new Comparison(reading.base() == null ? now : reading.base(), now, reading).compare();
    }

    private record Comparison(CaseRows base, CaseRows now, Reading file) {

        Differences compare() {
            var mine = new ArrayList<Difference>();
            var theirs = new ArrayList<Difference>();
            var after = new LinkedHashMap<RowKey, Map<CaseField, String>>();
            now.rows().forEach((key, fields) -> after.put(key, new LinkedHashMap<>(fields)));
            var keys = new LinkedHashSet<>(file.rows().rows().keySet());
            keys.addAll(base.rows().keySet());
            keys.addAll(now.rows().keySet());
            for (RowKey key : keys) {
                compare(key, mine, theirs, after);
            }
            withoutParts(mine);
            withoutParts(theirs);
            return new Differences(mine, theirs, new CaseRows(after));
        }

        /// Values come and go with their assumption: that one says it.
        private static void withoutParts(List<Difference> all) {
            var gone = all.stream()
                    .filter(one -> one.act() == REMOVED && one.key().kind() == RowKind.ASSUMPTION)
                    .map(one -> one.key().code())
                    .toList();
            all.removeIf(one -> one.act() == REMOVED
                    && one.key().kind() == RowKind.VALUE
                    && gone.contains(one.key().code()));
        }

        private void compare(
                RowKey key, List<Difference> mine, List<Difference> theirs, Map<RowKey, Map<CaseField, String>> after) {
            var told = file.rows().find(key);
            var before = base.find(key);
            var is = now.find(key);
            var then = before == null ? Map.<CaseField, String>of() : before;
            boolean silent =
                    told == null && !file.sheets().contains(RowsOfCase.sheet(key, before == null ? now : base));
            if (told == null && (silent || before == null)) {
                others(key, before, is, theirs);
            } else if (told == null) {
                if (is != null) {
                    mine.add(difference(REMOVED, key, fields(then, is, Map.of(), key, true)));
                    after.remove(key);
                }
            } else if (is == null) {
                var fields = fields(then, null, told, key, before == null);
                if (before == null || !fields.isEmpty()) {
                    mine.add(difference(ADDED, key, fields(Map.of(), null, told, key, true)));
                    after.put(key, whole(key, told));
                } else {
                    others(key, before, null, theirs);
                }
            } else {
                both(key, then, is, told, mine, theirs, after);
            }
        }

        private void both(
                RowKey key,
                Map<CaseField, String> before,
                Map<CaseField, String> is,
                Map<CaseField, String> told,
                List<Difference> mine,
                List<Difference> theirs,
                Map<RowKey, Map<CaseField, String>> after) {
            var fields = fields(before, is, told, key, false);
            if (!fields.isEmpty()) {
                mine.add(difference(CHANGED, key, fields));
                var changed = new LinkedHashMap<>(is);
                fields.forEach(field -> changed.put(field.field(), field.after()));
                after.put(key, changed);
            }
            var left = key.kind().fields().stream()
                    .filter(field -> !said(before, field).equals(said(is, field)))
                    .filter(field ->
                            !told.containsKey(field) || said(told, field).equals(said(before, field)))
                    .map(field -> new Field(field, said(before, field), null, said(is, field)))
                    .toList();
            if (!left.isEmpty()) {
                theirs.add(difference(CHANGED, key, left));
            }
        }

        private void others(
                RowKey key,
                @Nullable Map<CaseField, String> before,
                @Nullable Map<CaseField, String> is,
                List<Difference> theirs) {
            var fields = key.kind().fields().stream()
                    .filter(field -> !said(before, field).equals(said(is, field)))
                    .map(field -> new Field(field, said(before, field), null, said(is, field)))
                    .toList();
            if (!fields.isEmpty() || (before == null) != (is == null)) {
                theirs.add(difference(before == null ? ADDED : is == null ? REMOVED : CHANGED, key, fields));
            }
        }

        /// What the workbook says otherwise than the case is now and was then.
        private List<Field> fields(
                Map<CaseField, String> before,
                @Nullable Map<CaseField, String> is,
                Map<CaseField, String> told,
                RowKey key,
                boolean all) {
            var fields = new ArrayList<Field>();
            for (CaseField field : key.kind().fields()) {
                var then = said(before, field);
                var now = is == null ? then : said(is, field);
                var says = all || told.containsKey(field) ? said(told, field) : then;
                boolean contested = !now.equals(then);
                if (!says.equals(then) && !says.equals(now) || contested && all && !now.equals(says)) {
                    fields.add(new Field(field, then, contested ? now : null, says));
                }
            }
            return fields;
        }

        private Difference difference(Difference.Act act, RowKey key, List<Field> fields) {
            var place = file.places().get(key);
            return place == null
                    ? new Difference(act, key, RowsOfCase.sheet(key, base.find(key) == null ? now : base), 0, fields)
                    : new Difference(act, key, place.sheet(), place.row(), fields);
        }

        /// Of what is new, what the workbook has no column for is empty.
        private static Map<CaseField, String> whole(RowKey key, Map<CaseField, String> told) {
            var whole = new LinkedHashMap<>(told);
            key.kind().fields().forEach(field -> whole.putIfAbsent(field, field == CaseField.OFFSET ? "0" : ""));
            return whole;
        }

        private static String said(@Nullable Map<CaseField, String> row, CaseField field) {
            return row == null ? "" : row.getOrDefault(field, "");
        }
    }
}
