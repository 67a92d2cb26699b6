package dk.digit.finance;

import static dk.digit.finance.FinanceRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The books to look at.
@Controller
class FinancePages {

    private final FinanceOverview.Query overview;
    private final YearAccounts.Query year;
    private final LinePostings.Query line;
    private final VoucherList.Query vouchers;
    private final VoucherPage.Query voucher;
    private final AccountList.Query accounts;
    private final PostingList.Query postings;

    FinancePages(
            FinanceOverview.Query overview,
            YearAccounts.Query year,
            LinePostings.Query line,
            VoucherList.Query vouchers,
            VoucherPage.Query voucher,
            AccountList.Query accounts,
            PostingList.Query postings) {
        this.overview = overview;
        this.year = year;
        this.line = line;
        this.vouchers = vouchers;
        this.voucher = voucher;
        this.accounts = accounts;
        this.postings = postings;
    }

    @GetMapping("/finance")
    @Requires(READ)
    Answer overview(View view) {
        return overview.on(view);
    }

    @GetMapping("/finance/years/{year:\\d{4}}")
    @Requires(READ)
    Answer year(@PathVariable int year, View view) {
        return this.year.on(year, view);
    }

    @GetMapping("/finance/years/{year:\\d{4}}/lines/{line}")
    @Requires(READ)
    Answer line(@PathVariable int year, @PathVariable String line, View view) {
        return this.line.on(year, line, view);
    }

    @GetMapping("/finance/vouchers")
    @Requires(READ)
    Answer vouchers(View view) {
        return vouchers.on(view);
    }

    @GetMapping("/finance/vouchers/{year:\\d{4}}/{number:\\d{1,9}}")
    @Requires(READ)
    Answer voucher(@PathVariable int year, @PathVariable int number, View view) {
        return voucher.on(year, number, view);
    }

    @GetMapping("/finance/accounts")
    @Requires(READ)
    Answer accounts(View view) {
        return accounts.on(view);
    }

    @GetMapping("/finance/postings")
    @Requires(READ)
    Answer postings(View view) {
        return postings.on(view);
    }
}
