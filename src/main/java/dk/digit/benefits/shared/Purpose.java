package dk.digit.benefits.shared;

/// What the calculation itself uses a shared assumption for.
public enum Purpose {
    /// Yearly rise of prices, a share.
    PRICES,
    /// Yearly rise of wages, a share.
    WAGES
}
