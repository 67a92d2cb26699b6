/// What activities are expected to bring and cost each municipality, and what they brought: business cases computed
/// from assumptions, benefits with owners and targets, measurements against a baseline, and the comparison of the
/// municipalities. What was spent is the ledger's; when somebody goes live is the portfolio's.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "association",
            "people",
            "people :: visibility",
            "people :: notices",
            "portfolio",
            "portfolio :: waves",
            "portfolio :: risks",
            "finance"
        })
package dk.digit.benefits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
