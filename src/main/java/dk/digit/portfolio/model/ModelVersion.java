package dk.digit.portfolio.model;

import dk.digit.platform.text.Bilingual;
import dk.digit.portfolio.Phase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One version of a project model. What is published is never changed; a change is a new version.
///
/// @param model `digit`, `speedboat`, `network`
/// @param network whether it is for networks and not for projects and systems
/// @param validFrom the first day on which activities may start with it; null for a draft
/// @param phases in their order
/// @param edits counts the changes of a draft
public record ModelVersion(
        String model,
        Bilingual name,
        Bilingual about,
        boolean network,
        int version,
        @Nullable LocalDate validFrom,
        Bilingual note,
        List<ModelPhase> phases,
        List<Tolerance> tolerances,
        int edits) {

    public ModelVersion {
        phases = List.copyOf(phases);
        tolerances = List.copyOf(tolerances);
    }

    public boolean isPublished() {
        return validFrom != null;
    }

    public Optional<ModelPhase> phase(Phase phase) {
        return phases.stream().filter(one -> one.phase() == phase).findFirst();
    }

    public Optional<Tolerance> tolerance(ToleranceField field) {
        return tolerances.stream().filter(one -> one.field() == field).findFirst();
    }
}
