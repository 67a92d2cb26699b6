package dk.digit.finance;

/// What an account is for. An appropriation moves a year's result to the equity and stands below it.
public enum AccountKind {
    INCOME,
    EXPENSE,
    ASSET,
    LIABILITY,
    EQUITY,
    APPROPRIATION
}
