package dk.digit.finance;

import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Choice;
import java.util.List;

/// Enters a voucher by hand.
record VoucherNew(VoucherForm voucher, List<Choice> accounts, List<Choice> activities) implements Page {

    static VoucherNew of(VoucherForm voucher, Ledger ledger, View view) {
        return new VoucherNew(
                voucher,
                ledger.accounts().stream()
                        .filter(Account::byHand)
                        .map(account -> Choice.named(account.code(), account.label(view.lang())))
                        .toList(),
                ledger.costObjects().stream()
                        .map(object -> Choice.named(object.code(), object.name(view.lang())))
                        .toList());
    }

    @Override
    public String titleKey() {
        return "finance.voucher.new";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/finance", "finance.overview.title"),
                Crumb.of("/finance/vouchers", "finance.vouchers.title"));
    }
}
