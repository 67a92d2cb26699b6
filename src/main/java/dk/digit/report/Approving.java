package dk.digit.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// That the general assembly has approved a year's report, as someone records it.
///
/// @param on the day of the assembly
/// @param decision id of the recorded decision, or null when it is not recorded
/// @param reference the decision in words, such as its place in the minutes
public record Approving(LocalDate on, @Nullable String decision, String reference) {}
