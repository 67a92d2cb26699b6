package dk.digit.benefits.measuring;

import dk.digit.platform.text.Bilingual;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What somebody said has become of a part.
public record SaidState(
        HarvestState state, LocalDate since, @Nullable Bilingual reason, String by) {}
