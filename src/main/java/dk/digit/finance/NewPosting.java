package dk.digit.finance;

import dk.digit.platform.money.Money;
import org.jspecify.annotations.Nullable;

/// One line of a voucher to be.
///
/// @param costObject what the money is spent on, exactly where the account asks for it
/// @param amount debit positive, credit negative
/// @param municipality code of the member that the amount is about, where it is about one
public record NewPosting(
        String account,
        @Nullable String costObject,
        Money amount,
        String text,
        @Nullable String municipality) {

    public NewPosting(String account, @Nullable String costObject, Money amount, String text) {
        this(account, costObject, amount, text, null);
    }
}
