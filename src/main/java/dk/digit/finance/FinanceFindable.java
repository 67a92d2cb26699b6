package dk.digit.finance;

import dk.digit.platform.search.Findable;
import dk.digit.platform.search.FoundKind;
import java.util.List;
import org.springframework.stereotype.Component;

/// Vouchers with the texts of their postings, accounts and years.
@Component
class FinanceFindable implements Findable {

    @Override
    public List<FoundKind> kinds() {
        return List.of(
                new FoundKind("finance.voucher", "finance.found.voucher", FinanceRules.READ),
                new FoundKind("finance.account", "finance.found.account", FinanceRules.READ),
                new FoundKind("finance.year", "finance.found.year", FinanceRules.READ));
    }
}
