package dk.digit.finance.imports;

import dk.digit.finance.Account;
import dk.digit.finance.CostObject;
import dk.digit.finance.FiscalYear;
import dk.digit.finance.Ledger;
import dk.digit.platform.money.Money;
import dk.digit.platform.tabular.TableRow;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Understands a row by itself: its amount, day, account, activity. What vouchers are made of rows is
/// asked of the database afterwards.
final class RowReader {

    /// Where the postings come from when the file does not say.
    static final String DEFAULT_SOURCE = "erp";

    private static final int LONGEST_REFERENCE = 100;
    private static final int LONGEST_TEXT = 1000;

    private final PostingHeader header;
    private final DayReader days = new DayReader();
    private final Map<String, Account> accounts;
    private final Map<String, CostObject> costObjects = new HashMap<>();
    private final Map<String, String> municipalities;
    private final Map<Integer, FiscalYear> years;

    RowReader(PostingHeader header, Ledger ledger, Map<String, String> municipalities) {
        this.header = header;
        this.municipalities = municipalities;
        accounts = ledger.accounts().stream().collect(Collectors.toMap(Account::code, account -> account));
        years = ledger.years().stream().collect(Collectors.toMap(FiscalYear::year, year -> year));
        for (CostObject object : ledger.costObjects()) {
            for (String name : List.of(object.code(), object.name(Lang.DA), object.name(Lang.EN))) {
                costObjects.putIfAbsent(plain(name), object);
            }
        }
    }

    static String plain(String name) {
        return name.strip().toLowerCase(Locale.of("da"));
    }

    /// @throws RefusedException with the first thing that is wrong with the row
    StagedPosting read(TableRow row) {
        if (row.problem() != null) {
            throw new RefusedException(row.problem());
        }
        var day = days.read(required(row, PostingColumn.DATE));
        checkYear(day);
        var account = account(row, day);
        return new StagedPosting(
                row.number(),
                source(row),
                bounded(required(row, PostingColumn.REFERENCE), LONGEST_REFERENCE),
                day,
                account.code(),
                costObject(row, account, day),
                municipality(row),
                amount(row),
                bounded(row.cell(header.place(PostingColumn.TEXT)), LONGEST_TEXT));
    }

    private String required(TableRow row, PostingColumn column) {
        var text = row.cell(header.place(column));
        if (text.isEmpty()) {
            throw refused("finance.import.emptyCell", column);
        }
        return text;
    }

    private static String bounded(String text, int longest) {
        if (text.length() > longest) {
            throw refused("finance.import.textTooLong", Shown.text(text), longest);
        }
        if (text.indexOf('\0') >= 0) {
            throw refused("finance.import.controlCharacter", Shown.text(text.replace("\0", "")));
        }
        return text;
    }

    private String source(TableRow row) {
        var source = row.cell(header.place(PostingColumn.SOURCE));
        return source.isEmpty() ? DEFAULT_SOURCE : bounded(source, LONGEST_REFERENCE);
    }

    private void checkYear(LocalDate day) {
        var year = years.get(day.getYear());
        if (year == null) {
            throw refused("finance.voucher.noYear", String.valueOf(day.getYear()));
        }
        if (!year.isOpen()) {
            throw refused("finance.voucher.yearClosed", String.valueOf(day.getYear()));
        }
    }

    private Account account(TableRow row, LocalDate day) {
        var code = required(row, PostingColumn.ACCOUNT);
        var account = accounts.get(code);
        if (account == null) {
            throw refused("finance.posting.unknownAccount", Shown.text(code));
        }
        if (!account.byHand()) {
            throw refused("finance.posting.notByHand", code);
        }
        if (!account.period().contains(day)) {
            throw refused("finance.posting.accountNotInUse", code);
        }
        return account;
    }

    private @Nullable String costObject(TableRow row, Account account, LocalDate day) {
        var name = row.cell(header.place(PostingColumn.COST_OBJECT));
        if (name.isEmpty()) {
            if (account.byCostObject()) {
                throw refused("finance.posting.needsActivity", account.code());
            }
            return null;
        }
        var object = costObjects.get(plain(name));
        if (object == null) {
            throw refused("finance.posting.unknownActivity", Shown.text(name));
        }
        if (!account.byCostObject()) {
            throw refused("finance.posting.takesNoActivity", account.code());
        }
        if (!object.period().contains(day)) {
            throw refused("finance.posting.activityNotInUse", Shown.text(name));
        }
        return object.code();
    }

    private @Nullable String municipality(TableRow row) {
        var name = row.cell(header.place(PostingColumn.MUNICIPALITY));
        if (name.isEmpty()) {
            return null;
        }
        var code = municipalities.get(plain(name));
        if (code == null) {
            throw refused("finance.import.unknownMunicipality", Shown.text(name));
        }
        return code;
    }

    private long amount(TableRow row) {
        var text = required(row, PostingColumn.AMOUNT);
        try {
            var amount = Money.parseDanish(text);
            if (amount.isZero()) {
                throw refused("finance.posting.zero");
            }
            if (Math.abs(amount.oere()) > 99_999_999_999_999L) {
                throw refused("finance.import.amountTooLarge", Shown.text(text));
            }
            return amount.oere();
        } catch (Money.NotAnAmount e) {
            throw refused("finance.import.notAnAmount", Shown.text(text));
        }
    }

    private static RefusedException refused(String key, Object... args) {
        return new RefusedException(Refusal.of(key, args));
    }
}
