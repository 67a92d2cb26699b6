package dk.digit.finance;

import dk.digit.platform.money.Money;
import java.time.LocalDate;
import java.util.List;

/// A voucher that someone asks the ledger to post. Its date decides its fiscal year.
public record NewVoucher(LocalDate datedOn, String text, List<NewPosting> postings) {

    public NewVoucher {
        postings = List.copyOf(postings);
    }

    /// What is missing for balance: zero when the voucher can be posted.
    public Money imbalance() {
        var sum = Money.ZERO;
        for (var posting : postings) {
            sum = sum.plus(posting.amount());
        }
        return sum;
    }
}
