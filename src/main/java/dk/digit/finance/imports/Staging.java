package dk.digit.finance.imports;

import dk.digit.platform.money.Money;
import dk.digit.platform.tabular.Outcome;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.stereotype.Component;

/// The rows of a file inside the database, in tables that live as long as the transaction: grouped into
/// vouchers, compared with what is posted, and posted, each in one statement for the whole file.
@Component
class Staging {

    private final DSLContext sql;

    Staging(DSLContext sql) {
        this.sql = sql;
    }

    interface Source {
        void writeTo(CopyWriter out) throws IOException;
    }

    record SourceFile(String name, String sha256) {}

    void fill(Source source) {
        sql.execute("set local work_mem = '64MB'");
        sql.execute("set local jit = off");
        sql.execute("""
                create temporary table staged_posting (
                  row integer not null, source text not null, reference text not null, year integer, dated_on date,
                  account text, cost_object text, municipality char(4), oere bigint, text text
                ) on commit drop
                """);
        sql.connection(connection -> {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy staged_posting from stdin");
            try {
                var out = new CopyWriter(new PGCopyOutputStream(copy, 1 << 16));
                source.writeTo(out);
                out.flush();
                copy.endCopy();
            } finally {
                cancel(copy);
            }
        });
        sql.execute("analyze staged_posting");
    }

    private static void cancel(CopyIn copy) throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    static void write(CopyWriter out, StagedPosting posting) {
        out.field(posting.row())
                .field(posting.source())
                .field(posting.reference())
                .field(posting.datedOn().getYear())
                .field(posting.datedOn().toString())
                .field(posting.account())
                .field(posting.costObject())
                .field(posting.municipality())
                .field(posting.oere())
                .field(posting.text())
                .endRow();
    }

    /// A refused row is kept as a mark on its voucher, which is then not called unbalanced as well.
    static void writeRefused(CopyWriter out, long row, String reference) {
        out.field(row)
                .field("")
                .field(reference.replace("\0", ""))
                .field((String) null)
                .field((String) null);
        out.field((String) null)
                .field((String) null)
                .field((String) null)
                .field((String) null)
                .field((String) null);
        out.endRow();
    }

    /// What is wrong with the vouchers that the rows make, and with those that are known but differ.
    void check(Refusals refusals) {
        sql.execute("""
                create temporary table staged_voucher on commit drop as
                select source, reference, year, min(row) as first_row, count(*)::integer as postings,
                       sum(oere) as total, min(dated_on) as dated_on, max(dated_on) as last_on, 1 as revision
                  from staged_posting p
                 where year is not null
                   and not exists (select from staged_posting bad where bad.year is null and bad.reference = p.reference)
                 group by source, reference, year
                """);
        sql.execute("analyze staged_voucher");
        tell(refusals, Staging::voucherRefusal, """
                select first_row, reference, total, postings, dated_on <> last_on as several_days,
                       count(*) over () as all_of_them
                  from staged_voucher
                 where total <> 0 or postings < 2 or dated_on <> last_on
                 order by first_row
                 limit ?
                """);
        compare();
        tell(refusals, Staging::changedRefusal, """
                select s.first_row, s.reference, k.year, k.number, count(*) over () as all_of_them
                  from staged_voucher s
                  join known_voucher k using (source, reference, year)
                 where k.latest and k.differs and not k.reversed
                   and not exists (select from known_voucher same
                                    where same.source = s.source and same.reference = s.reference
                                      and same.year = s.year and not same.differs)
                 order by s.first_row
                 limit ?
                """);
    }

    private void tell(Refusals refusals, Function<Record, Refusal> words, String query) {
        var rows = sql.fetch(query, Outcome.SHOWN);
        rows.forEach(row -> refusals.add(row.get("first_row", Long.class), words.apply(row)));
        if (!rows.isEmpty()) {
            refusals.more(rows.getFirst().get("all_of_them", Long.class) - rows.size());
        }
    }

    private static Refusal voucherRefusal(Record row) {
        var reference = Shown.text(row.get("reference", String.class));
        if (row.get("several_days", Boolean.class)) {
            return Refusal.of("finance.import.severalDays", reference);
        }
        if (row.get("total", BigDecimal.class).signum() != 0) {
            var total = Money.ofOere(row.get("total", BigDecimal.class).longValueExact());
            return Refusal.of("finance.import.unbalanced", reference, Formats.money(Lang.DA, total));
        }
        return Refusal.of("finance.import.onePosting", reference);
    }

    private static Refusal changedRefusal(Record row) {
        return Refusal.of(
                "finance.import.changed",
                Shown.text(row.get("reference", String.class)),
                row.get("year", Integer.class) + "-" + row.get("number", Integer.class));
    }

    /// Finds the posted vouchers of the same origin and whether they differ, posting by posting, in any
    /// order. There are several where one was reversed and brought in anew.
    private void compare() {
        sql.execute("""
                create temporary table known_voucher on commit drop as
                select s.source, s.reference, s.year, v.number, v.revision, v.dated_on <> s.dated_on as differs,
                       v.revision = max(v.revision) over (partition by v.fiscal_year, v.external_reference, v.source) as latest,
                       exists (select from finance.voucher r
                                where r.reverses_year = v.fiscal_year and r.reverses_number = v.number) as reversed
                  from staged_voucher s
                  join finance.voucher v
                    on v.fiscal_year = s.year and v.external_reference = s.reference and v.source = s.source
                """);
        sql.execute("analyze known_voucher");
        sql.execute("""
                update known_voucher k
                   set differs = true
                  from (select distinct year, number
                          from (select k.year, k.number, p.account, p.cost_object, p.municipality, p.oere, p.text, 1 as side
                                  from known_voucher k
                                  join staged_posting p using (source, reference, year)
                                 union all
                                select k.year, k.number, p.account, p.cost_object, p.municipality,
                                       (p.amount * 100)::bigint, p.text, -1
                                  from known_voucher k
                                  join finance.posting p on p.fiscal_year = k.year and p.voucher_number = k.number) both_sides
                         group by year, number, account, cost_object, municipality, oere, text
                        having sum(side) <> 0) d
                 where d.year = k.year and d.number = k.number
                """);
    }

    /// Takes the vouchers out that are posted already.
    ///
    /// @return how many postings that are
    long dropUnchanged() {
        var postings = sql.fetchSingle("""
                with unchanged as (
                  delete from staged_voucher s
                   using known_voucher k
                   where k.source = s.source and k.reference = s.reference and k.year = s.year and not k.differs
                  returning s.postings)
                select coalesce(sum(postings), 0)::bigint from unchanged
                """).get(0, Long.class);
        // What is left of the known was reversed here and comes anew with other content.
        sql.execute("""
                update staged_voucher s
                   set revision = k.revision + 1
                  from known_voucher k
                 where k.source = s.source and k.reference = s.reference and k.year = s.year and k.latest
                """);
        return postings;
    }

    /// @return how many postings were posted
    long post(SourceFile file, String actor) {
        long posted = 0;
        for (var year : sql.fetch(
                "select year, count(*)::integer as vouchers from staged_voucher group by year order by year")) {
            posted += postYear(file, actor, year.get("year", Integer.class), year.get("vouchers", Integer.class));
        }
        sql.execute("set constraints finance.entry_batch_verified immediate");
        sql.execute("set constraints finance.entry_batch_verified deferred");
        return posted;
    }

    private int postYear(SourceFile file, String actor, int year, int vouchers) {
        var batch = sql.fetchSingle("""
                insert into finance.entry_batch (kind, fiscal_year, voucher_count, file_name, file_sha256, created_by)
                values ('IMPORT', ?, ?, ?, ?, ?)
                returning id, number_from
                """, year, vouchers, file.name(), file.sha256(), actor);
        long id = batch.get("id", Long.class);
        sql.execute("""
                create temporary table numbered_voucher on commit drop as
                select s.*, (row_number() over (order by s.first_row) - 1 + %d)::integer as number
                  from staged_voucher s
                 where s.year = %d
                """.formatted(batch.get("number_from", Integer.class), year));
        sql.execute("analyze numbered_voucher");
        sql.execute("""
                insert into finance.voucher
                       (fiscal_year, number, batch_id, dated_on, text, posting_count, source, external_reference, revision)
                select s.year, s.number, ?, s.dated_on, p.text, s.postings, s.source, s.reference, s.revision
                  from numbered_voucher s
                  join staged_posting p on p.row = s.first_row
                 order by s.number
                """, id);
        // The check of the key from posting to voucher may have been planned in this session when there
        // were few vouchers, as a look through all of them: let it be planned anew.
        sql.execute("discard plans");
        int posted = sql.execute("""
                insert into finance.posting
                       (fiscal_year, voucher_number, line, source_row, amount, account, cost_object, municipality, text)
                select v.year, v.number, row_number() over (partition by v.number order by p.row), p.row,
                       p.oere::numeric / 100, p.account, p.cost_object, p.municipality, p.text
                  from numbered_voucher v
                  join staged_posting p
                    on p.year = v.year and p.reference = v.reference and p.source = v.source
                 order by v.number, p.row
                """);
        sql.execute("drop table numbered_voucher");
        return posted;
    }
}
