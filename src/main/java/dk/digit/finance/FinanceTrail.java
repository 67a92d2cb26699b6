package dk.digit.finance;

import dk.digit.platform.audit.Reading;
import dk.digit.platform.audit.TrailWords;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How changes of years, accounts and their layout read. The ledger itself keeps no trail: it never changes.
@Component
class FinanceTrail implements TrailWords {

    @Override
    public String room() {
        return "finance";
    }

    @Override
    public String keys() {
        return "finance.trail.";
    }

    @Override
    public Map<String, Reading> readings() {
        return Map.ofEntries(
                Map.entry("state", new Reading.OneOf(FiscalYear.State.class)),
                Map.entry("kind", new Reading.OneOf(BatchKind.class)),
                Map.entry("account.kind", new Reading.OneOf(AccountKind.class)),
                Map.entry("decision_id", new Reading.Named("decision")),
                Map.entry("voucher_count", new Reading.Number()),
                Map.entry("number_from", new Reading.Number()),
                Map.entry("number_to", new Reading.Number()));
    }

    @Override
    public @Nullable String path(String table, String key) {
        return switch (table) {
            case "fiscal_year" -> "/finance/years/" + key;
            default -> null;
        };
    }
}
