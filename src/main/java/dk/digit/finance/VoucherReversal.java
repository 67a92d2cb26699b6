package dk.digit.finance;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Takes a voucher back: shows what will be posted before it is.
record VoucherReversal(Form form, VoucherPage voucher) implements Page {

    static final Fields FIELDS = Fields.of("datedOn", "finance.column.date", "finance.voucher.reverseDateHint")
            .and("reason", "finance.voucher.reason", "finance.voucher.reasonHint");

    static Form suggested(LocalDate day) {
        return FIELDS.filled(Map.of("datedOn", Formats.date(day)));
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "finance.voucher.reverseTitle", voucher.head().number());
    }

    @Override
    public List<Crumb> crumbs() {
        var number = voucher.head().number();
        return List.of(
                Crumb.of("/finance", "finance.overview.title"),
                Crumb.of("/finance/vouchers", "finance.vouchers.title"),
                Crumb.named(VoucherPage.path(number), number.toString()));
    }
}
