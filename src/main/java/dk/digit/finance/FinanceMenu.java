package dk.digit.finance;

import static dk.digit.finance.FinanceRules.IMPORT;
import static dk.digit.finance.FinanceRules.READ;
import static dk.digit.platform.web.Section.ECONOMY;

import dk.digit.platform.web.MenuItem;
import dk.digit.platform.web.MenuItems;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class FinanceMenu implements MenuItems {

    @Override
    public List<MenuItem> items() {
        return List.of(
                new MenuItem(ECONOMY, 10, "/finance", "finance.overview.title", READ),
                new MenuItem(ECONOMY, 20, "/finance/vouchers", "finance.vouchers.title", READ),
                new MenuItem(ECONOMY, 25, "/finance/postings", "finance.postings.title", READ),
                new MenuItem(ECONOMY, 30, "/finance/accounts", "finance.accounts.title", READ),
                new MenuItem(ECONOMY, 40, "/finance/imports", "finance.imports.title", IMPORT));
    }
}
