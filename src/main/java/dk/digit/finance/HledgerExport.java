package dk.digit.finance;

import dk.digit.platform.money.Money;
import dk.digit.platform.tabular.Exporter;
import dk.digit.platform.text.Lang;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The ledger as a journal for hledger, an accounting program of others: an independent judge of our
/// books. One transaction a voucher, in the order of dates and numbers. The last transaction asserts every
/// balance, so that changing amounts in the file makes `hledger check` fail even where a voucher still
/// balances. Letters beyond ASCII are written out (`ø` as `oe`): hledger reads files in the encoding of
/// the machine that it happens to run on.
@Component
class HledgerExport implements Exporter {

    private final DSLContext sql;
    private final Chart chart;

    HledgerExport(DSLContext sql, Chart chart) {
        this.sql = sql;
        this.chart = chart;
    }

    @Override
    public String kind() {
        return "hledger";
    }

    @Override
    public String mediaType() {
        return "text/plain;charset=US-ASCII";
    }

    @Override
    @Transactional(readOnly = true)
    public void write(OutputStream out, LocalDate asOf) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.US_ASCII);
        var names = new AccountNames(chart);
        writer.write("; DIGIT: ledger up to " + asOf + "\n");
        writer.write(
                "; Debit is positive, credit negative. Vouchers marked \"constructed\" are made up for the demonstration.\n\n");
        writer.write("decimal-mark .\n\n");
        writer.write("commodity DKK\n\n");
        var balances = balances(names, asOf);
        for (var name : balances.keySet()) {
            writer.write("account " + name + "\n");
        }
        writer.write("\n");
        vouchers(writer, names, asOf);
        assertBalances(writer, balances, asOf);
        writer.flush();
    }

    private void vouchers(Writer out, AccountNames names, LocalDate asOf) throws IOException {
        var last = "";
        try (var rows = sql.resultQuery("""
                        select v.dated_on, v.fiscal_year, v.number, v.text as voucher_text, b.constructed,
                               p.account, p.cost_object, p.amount, p.municipality
                          from finance.posting p
                          join finance.voucher v on v.fiscal_year = p.fiscal_year and v.number = p.voucher_number
                          join finance.entry_batch b on b.id = v.batch_id
                         where v.dated_on <= ?
                         order by v.dated_on, v.fiscal_year, v.number, p.line
                        """, asOf).fetchSize(5000).fetchLazy()) {
            for (Record row : rows) {
                var code = row.get("fiscal_year") + "-" + row.get("number");
                if (!code.equals(last)) {
                    last = code;
                    out.write("\n" + row.get("dated_on") + " * (" + code + ") "
                            + plain(row.get("voucher_text", String.class)));
                    out.write(row.get("constructed", Boolean.class) ? "  ; constructed\n" : "\n");
                }
                var name = names.of(row.get("account", String.class), row.get("cost_object", String.class));
                out.write("    " + name + "  " + amount(row.get("amount", BigDecimal.class)));
                var municipality = row.get("municipality", String.class);
                out.write(municipality == null ? "\n" : "  ; municipality:" + municipality + "\n");
            }
        }
    }

    private Map<String, Money> balances(AccountNames names, LocalDate asOf) {
        var balances = new TreeMap<String, Money>();
        sql.fetch("""
                select p.account, p.cost_object, sum(p.amount) as amount
                  from finance.posting p
                  join finance.voucher v on v.fiscal_year = p.fiscal_year and v.number = p.voucher_number
                 where v.dated_on <= ?
                 group by p.account, p.cost_object
                """, asOf)
                .forEach(row -> balances.put(
                        names.of(row.get("account", String.class), row.get("cost_object", String.class)),
                        Money.of(row.get("amount", BigDecimal.class))));
        return balances;
    }

    private static void assertBalances(Writer out, Map<String, Money> balances, LocalDate asOf) throws IOException {
        if (balances.isEmpty()) {
            return;
        }
        out.write("\n" + asOf + " * Balances of the ledger\n");
        for (var balance : balances.entrySet()) {
            out.write("    " + balance.getKey() + "  0.00 DKK = "
                    + amount(balance.getValue().toBigDecimal()) + "\n");
        }
    }

    private static String amount(BigDecimal amount) {
        return amount.toPlainString() + " DKK";
    }

    /// What hledger would read as its own: two blanks, comments, brackets and the vertical bar.
    static String plain(String text) {
        return AccountNames.ascii(text)
                .replaceAll("[;|()\\[\\]]", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /// Accounts as hledger's tree: kind, account, cost object.
    static final class AccountNames {

        private final Map<String, String> accounts = new TreeMap<>();
        private final Map<String, String> costObjects = new TreeMap<>();

        AccountNames(Chart chart) {
            for (var account : chart.accounts()) {
                accounts.put(account.code(), root(account.kind()) + ":" + part(account.label(Lang.DA)));
            }
            for (var object : chart.costObjects()) {
                costObjects.put(object.code(), part(object.code()));
            }
        }

        String of(String account, @org.jspecify.annotations.Nullable String costObject) {
            var name = accounts.get(account);
            return costObject == null ? String.valueOf(name) : name + ":" + costObjects.get(costObject);
        }

        private static String root(AccountKind kind) {
            return switch (kind) {
                case INCOME -> "revenues";
                case EXPENSE -> "expenses";
                case ASSET -> "assets";
                case LIABILITY -> "liabilities";
                case EQUITY, APPROPRIATION -> "equity";
            };
        }

        private static String part(String text) {
            return plain(text).replace(":", " ");
        }

        static String ascii(String text) {
            var ascii = new StringBuilder(text.length() + 8);
            for (char c : java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC)
                    .toCharArray()) {
                switch (c) {
                    case 'æ' -> ascii.append("ae");
                    case 'ø' -> ascii.append("oe");
                    case 'å' -> ascii.append("aa");
                    case 'Æ' -> ascii.append("Ae");
                    case 'Ø' -> ascii.append("Oe");
                    case 'Å' -> ascii.append("Aa");
                    case 'é', 'è', 'ë' -> ascii.append('e');
                    case 'ö' -> ascii.append("oe");
                    case 'ä' -> ascii.append("ae");
                    case 'ü' -> ascii.append("ue");
                    default -> ascii.append(c < ' ' ? ' ' : c < 127 ? c : '?');
                }
            }
            return ascii.toString();
        }
    }
}
