package dk.digit.finance;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The rules of a voucher, in words and all at once. The database keeps the same rules for whoever comes
/// another way.
final class VoucherCheck {

    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, CostObject> costObjects = new HashMap<>();
    private final Set<Integer> openYears = new TreeSet<>();
    private final Set<Integer> closedYears = new TreeSet<>();

    VoucherCheck(List<Account> accounts, List<CostObject> costObjects, List<FiscalYear> years) {
        accounts.forEach(account -> this.accounts.put(account.code(), account));
        costObjects.forEach(object -> this.costObjects.put(object.code(), object));
        years.forEach(year -> (year.isOpen() ? openYears : closedYears).add(year.year()));
    }

    /// @param byHand whether someone asks for it, rather than the closing of a year
    /// @return the rules that the voucher breaks; a refusal of a line stands at field `posting-N`
    List<Refusal> check(NewVoucher voucher, boolean byHand, Lang lang) {
        var refusals = new ArrayList<Refusal>();
        addYear(voucher, refusals);
        if (voucher.text().isBlank()) {
            refusals.add(Refusal.of("finance.voucher.noText").at("text"));
        }
        if (voucher.postings().size() < 2) {
            refusals.add(Refusal.of("finance.voucher.tooFewPostings"));
        }
        for (int i = 0; i < voucher.postings().size(); i++) {
            var refusal = posting(voucher, voucher.postings().get(i), byHand);
            if (refusal != null) {
                refusals.add(refusal.at("posting-" + (i + 1)));
            }
        }
        var imbalance = voucher.imbalance();
        if (!imbalance.isZero()) {
            var missing = Formats.kroner(lang, imbalance.signum() > 0 ? imbalance : imbalance.negate());
            refusals.add(Refusal.of(
                    imbalance.signum() > 0 ? "finance.voucher.lacksCredit" : "finance.voucher.lacksDebit", missing));
        }
        return refusals;
    }

    private void addYear(NewVoucher voucher, List<Refusal> refusals) {
        int year = voucher.datedOn().getYear();
        if (closedYears.contains(year)) {
            refusals.add(Refusal.of("finance.voucher.yearClosed", String.valueOf(year))
                    .at("datedOn"));
        } else if (!openYears.contains(year)) {
            refusals.add(
                    Refusal.of("finance.voucher.noYear", String.valueOf(year)).at("datedOn"));
        }
    }

    private @Nullable Refusal posting(NewVoucher voucher, NewPosting posting, boolean byHand) {
        var account = accounts.get(posting.account());
        if (account == null) {
            return Refusal.of("finance.posting.unknownAccount", posting.account());
        }
        if (byHand && !account.byHand()) {
            return Refusal.of("finance.posting.notByHand", posting.account());
        }
        if (!account.period().contains(voucher.datedOn())) {
            return Refusal.of("finance.posting.accountNotInUse", posting.account());
        }
        if (posting.amount().isZero()) {
            return Refusal.of("finance.posting.zero");
        }
        return costObject(voucher, posting, account);
    }

    private @Nullable Refusal costObject(NewVoucher voucher, NewPosting posting, Account account) {
        if (posting.costObject() == null) {
            return account.byCostObject() ? Refusal.of("finance.posting.needsActivity", account.code()) : null;
        }
        var object = costObjects.get(posting.costObject());
        if (object == null) {
            return Refusal.of("finance.posting.unknownActivity", posting.costObject());
        }
        if (!account.byCostObject()) {
            return Refusal.of("finance.posting.takesNoActivity", account.code());
        }
        return object.period().contains(voucher.datedOn())
                ? null
                : Refusal.of("finance.posting.activityNotInUse", posting.costObject());
    }
}
