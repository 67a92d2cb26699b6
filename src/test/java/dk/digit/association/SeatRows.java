package dk.digit.association;

import dk.digit.platform.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jooq.DSLContext;

/// What stands in the tables of seats, read without the code of the room, and the rules once more, written
/// down a second time: every pair of rows that have a day in common is looked at.
///
/// @param holdings in the order of their first days, so that all that overlap one stand right behind it
record SeatRows(List<Row> holdings, List<Span> seats, List<Span> memberships) {

    /// @param subject the seat or the municipality
    record Span(String subject, Period period) {}

    record Row(
            long id,
            String seat,
            String body,
            String group,
            boolean membersOnly,
            int rank,
            String municipality,
            boolean acting,
            Period period) {

        boolean sameSeat(Row other) {
            return seat.equals(other.seat);
        }

        boolean sameMunicipality(Row other) {
            return municipality != null && municipality.equals(other.municipality);
        }
    }

    static SeatRows of(DSLContext sql) {
        return new SeatRows(
                sql.fetch("""
                                select h.id, h.seat, h.body, b.incompatibility_group, b.members_only, h.rank,
                                       h.municipality, h.acting, lower(h.period), upper(h.period)
                                  from association.seat_holding h join association.body b on b.id = h.body
                                 order by lower(h.period)
                                """)
                        .map(row -> new Row(
                                row.get(0, Long.class),
                                row.get(1, String.class),
                                row.get(2, String.class),
                                row.get(3, String.class),
                                row.get(4, Boolean.class),
                                row.get(5, Integer.class),
                                row.get(6, String.class),
                                row.get(7, Boolean.class),
                                new Period(
                                        row.get(8, java.time.LocalDate.class), row.get(9, java.time.LocalDate.class)))),
                spans(sql, "select id, lower(period), upper(period) from association.seat"),
                spans(sql, "select municipality, lower(period), upper(period) from association.membership"));
    }

    private static List<Span> spans(DSLContext sql, String query) {
        return sql.fetch(query)
                .map(row -> new Span(
                        row.get(0, String.class),
                        new Period(row.get(1, java.time.LocalDate.class), row.get(2, java.time.LocalDate.class))));
    }

    /// Everything that is wrong, in words for whoever reads the failing test.
    List<String> wrongs() {
        var wrongs = new ArrayList<String>();
        pairs(wrongs, "two in one rank of a seat", (a, b) -> a.sameSeat(b) && a.rank() == b.rank());
        pairs(
                wrongs,
                "its own alternate",
                (a, b) -> a.sameSeat(b) && a.sameMunicipality(b) && !a.acting() && !b.acting());
        pairs(
                wrongs,
                "in two bodies that exclude each other",
                (a, b) -> a.sameMunicipality(b)
                        && a.group().equals(b.group())
                        && !a.body().equals(b.body()));
        for (Row row : holdings) {
            if (seats.stream().noneMatch(seat -> covers(seat, row.seat(), row.period()))) {
                wrongs.add("beyond the seat: " + row);
            }
            if (row.municipality() == null
                    ? row.membersOnly()
                    : memberships.stream().noneMatch(member -> covers(member, row.municipality(), row.period()))) {
                wrongs.add("no member: " + row);
            }
            if (row.rank() > 0 && (row.municipality() == null || row.acting())) {
                wrongs.add("no alternate: " + row);
            }
        }
        return wrongs;
    }

    private static boolean covers(Span span, String subject, Period period) {
        return Objects.equals(span.subject(), subject) && span.period().contains(period);
    }

    private void pairs(List<String> wrongs, String rule, BiPredicate<Row, Row> broken) {
        for (int i = 0; i < holdings.size(); i++) {
            var a = holdings.get(i);
            for (int j = i + 1;
                    j < holdings.size() && a.period().overlaps(holdings.get(j).period());
                    j++) {
                if (broken.test(a, holdings.get(j))) {
                    wrongs.add(rule + ": " + a + " and " + holdings.get(j));
                }
            }
        }
    }
}
