package dk.digit.finance;

import dk.digit.platform.money.Money;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.web.Params;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A voucher as it is typed: a day, a text, and lines of which blank ones do not count.
record VoucherForm(Form form, int lines) {

    private static final int FIRST = 4;
    private static final int MOST = 60;

    static VoucherForm blank() {
        return new VoucherForm(fields(FIRST).empty(), FIRST);
    }

    static int lines(Params params) {
        var lines = params.get("lines");
        return lines == null || !lines.matches("\\d{1,2}") ? FIRST : Math.clamp(Integer.parseInt(lines), FIRST, MOST);
    }

    static Fields fields(int lines) {
        var fields = Fields.of("datedOn", "finance.column.date", "finance.voucher.dateHint")
                .and("text", "finance.column.text", "finance.voucher.textHint");
        for (int i = 1; i <= Math.min(lines, MOST); i++) {
            fields = fields.and("account-" + i, "finance.column.account")
                    .and("activity-" + i, "finance.column.activity")
                    .and("debit-" + i, "finance.column.debit")
                    .and("credit-" + i, "finance.column.credit");
        }
        return fields;
    }

    NewVoucher read(Ledger ledger, Lang lang) {
        var places = new ArrayList<Integer>();
        var postings = new ArrayList<NewPosting>();
        var day = form.date("datedOn");
        var text = form.text("text", 1000);
        for (int i = 1; i <= lines; i++) {
            var posting = line(i);
            if (posting != null) {
                places.add(i);
                postings.add(posting);
            }
        }
        var voucher = new NewVoucher(day, text, postings);
        if (!form.refused()) {
            ledger.check(voucher, lang).forEach(refusal -> form.refuse(at(refusal, places)));
        }
        return voucher;
    }

    private @Nullable NewPosting line(int i) {
        var account = form.optionalText("account-" + i, 20);
        var debit = form.optionalMoney("debit-" + i);
        var credit = form.optionalMoney("credit-" + i);
        if (account == null
                && form.value("debit-" + i).isBlank()
                && form.value("credit-" + i).isBlank()) {
            return null;
        }
        if (account == null) {
            form.refuse("account-" + i, "finance.voucher.noAccount");
        }
        if (debit != null && credit != null) {
            form.refuse("credit-" + i, "finance.voucher.bothSides");
        }
        var amount = debit != null ? debit : credit != null ? credit.negate() : Money.ZERO;
        return new NewPosting(account == null ? "" : account, form.optionalText("activity-" + i, 60), amount, "");
    }

    private static Refusal at(Refusal refusal, List<Integer> places) {
        var field = refusal.field();
        if (field == null || !field.startsWith("posting-")) {
            return refusal;
        }
        int line = places.get(Integer.parseInt(field.substring("posting-".length())) - 1);
        var column = refusal.key().equals("finance.posting.zero")
                ? "debit-"
                : refusal.key().contains("Activity") || refusal.key().contains("activity") ? "activity-" : "account-";
        return refusal.at(column + line);
    }
}
