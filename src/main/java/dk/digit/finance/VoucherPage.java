package dk.digit.finance;

import dk.digit.association.Association;
import dk.digit.association.Municipality;
import dk.digit.meetings.Decision;
import dk.digit.meetings.DecisionId;
import dk.digit.meetings.Meetings;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.RecordKey;
import dk.digit.platform.web.View;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// One voucher: what was posted, how it came in, and why it stays as it is.
///
/// @param decision the decision that it carries out, or null
record VoucherPage(Head head, List<Line> lines, @Nullable Decision decision) implements Page {

    /// @param batch what the voucher was entered with
    /// @param reverses the voucher that this one takes back
    /// @param reversedBy the voucher that takes this one back
    record Head(
            VoucherNumber number,
            long batch,
            LocalDate datedOn,
            String text,
            BatchKind kind,
            boolean constructed,
            String remark,
            @Nullable String source,
            @Nullable String reference,
            @Nullable String fileName,
            @Nullable String fileSha256,
            String createdBy,
            Instant createdAt,
            @Nullable VoucherNumber reverses,
            @Nullable String reason,
            @Nullable VoucherNumber reversedBy,
            boolean yearOpen) {}

    record Line(
            int line,
            String account,
            Bilingual accountName,
            @Nullable Bilingual costObject,
            @Nullable String costObjectLine,
            @Nullable String municipality,
            String text,
            Money amount,
            @Nullable Integer sourceRow) {}

    static String path(VoucherNumber number) {
        return "/finance/vouchers/" + number.year() + "/" + number.number();
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "finance.voucher.title", head.number());
    }

    @Override
    public RecordKey record() {
        return new RecordKey("finance", "entry_batch", String.valueOf(head.batch()));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/finance", "finance.overview.title"),
                Crumb.of("/finance/vouchers", "finance.vouchers.title"));
    }

    Money debit() {
        return lines.stream()
                .map(Line::amount)
                .filter(amount -> amount.signum() > 0)
                .reduce(Money.ZERO, Money::plus);
    }

    @Component
    static class Query {

        private final DSLContext sql;
        private final Meetings meetings;
        private final Association association;

        Query(DSLContext sql, Meetings meetings, Association association) {
            this.sql = sql;
            this.association = association;
            this.meetings = meetings;
        }

        @Transactional(readOnly = true)
        VoucherPage on(int year, int number, View view) {
            var row = sql.fetchOptional("""
                            select v.fiscal_year, v.number, b.id as batch, v.dated_on, v.text, b.kind, b.constructed, b.remark, v.source,
                                   v.external_reference, b.file_name, b.file_sha256, b.created_by, b.created_at,
                                   v.reverses_year, v.reverses_number, v.reason, r.fiscal_year as reversed_year,
                                   r.number as reversed_number, y.state, b.decision_id
                              from finance.voucher v
                              join finance.entry_batch b on b.id = v.batch_id
                              join finance.fiscal_year y on y.year = v.fiscal_year
                              left join finance.voucher r
                                on r.reverses_year = v.fiscal_year and r.reverses_number = v.number
                             where v.fiscal_year = ? and v.number = ?
                            """, year, number)
                    .orElseThrow(() -> new NotFoundException("voucher " + year + "-" + number));
            var decision = row.get("decision_id", String.class);
            return new VoucherPage(
                    head(row),
                    lines(year, number),
                    decision == null
                            ? null
                            : meetings.decision(new DecisionId(decision), view.today())
                                    .orElse(null));
        }

        private static Head head(Record row) {
            return new Head(
                    new VoucherNumber(row.get("fiscal_year", Integer.class), row.get("number", Integer.class)),
                    row.get("batch", Long.class),
                    row.get("dated_on", LocalDate.class),
                    row.get("text", String.class),
                    BatchKind.valueOf(row.get("kind", String.class)),
                    row.get("constructed", Boolean.class),
                    row.get("remark", String.class),
                    row.get("source", String.class),
                    row.get("external_reference", String.class),
                    row.get("file_name", String.class),
                    row.get("file_sha256", String.class),
                    row.get("created_by", String.class),
                    row.get("created_at", Instant.class),
                    other(row.get("reverses_year", Integer.class), row.get("reverses_number", Integer.class)),
                    row.get("reason", String.class),
                    other(row.get("reversed_year", Integer.class), row.get("reversed_number", Integer.class)),
                    row.get("state", String.class).equals(FiscalYear.State.OPEN.name()));
        }

        private static @Nullable VoucherNumber other(@Nullable Integer year, @Nullable Integer number) {
            return year == null || number == null ? null : new VoucherNumber(year, number);
        }

        private static @Nullable String name(Map<String, String> names, @Nullable String code) {
            return code == null ? null : names.get(code);
        }

        private List<Line> lines(int year, int number) {
            var names = association.municipalities().stream()
                    .collect(Collectors.toMap(m -> m.code().value(), Municipality::name));
            return sql.fetch("""
                            select p.line, p.account, a.name_da, a.name_en, c.name_da as object_da, c.name_en as object_en,
                                   c.statement_line, p.municipality, p.text, p.amount, p.source_row
                              from finance.posting p
                              join finance.account a on a.code = p.account
                              left join finance.cost_object c on c.code = p.cost_object
                             where p.fiscal_year = ? and p.voucher_number = ?
                             order by p.line
                            """, year, number)
                    .map(row -> new Line(
                            row.get("line", Integer.class),
                            row.get("account", String.class),
                            new Bilingual(row.get("name_da", String.class), row.get("name_en", String.class)),
                            Bilingual.ofNullable(
                                    row.get("object_da", String.class), row.get("object_en", String.class)),
                            row.get("statement_line", String.class),
                            name(names, row.get("municipality", String.class)),
                            row.get("text", String.class),
                            Money.of(row.get("amount", BigDecimal.class)),
                            row.get("source_row", Integer.class)));
        }
    }
}
