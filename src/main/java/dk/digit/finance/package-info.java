/// The association's money: the ledger and the statements that follow from it.
///
/// Every amount is a posting in a balanced voucher that is never changed; statements are sums of postings
/// and nothing else. Debit is positive and credit negative, so income prints negative and expense positive.
/// What the money is spent on are the portfolio's activities; what they bring in return is not told here.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "association", "people", "meetings", "portfolio"})
package dk.digit.finance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
