package dk.digit.report;

import dk.digit.platform.money.Money;
import org.jspecify.annotations.Nullable;

/// A printed amount.
///
/// @param path the page with what it consists of; null for an amount that is a mere sum of others beside it
record Figure(Money amount, @Nullable String path) {}
