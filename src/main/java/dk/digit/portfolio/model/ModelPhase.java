package dk.digit.portfolio.model;

import dk.digit.portfolio.DocumentKind;
import dk.digit.portfolio.Phase;
import dk.digit.portfolio.ProjectRole;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A phase of a project model, and the gate into it.
///
/// @param place its number in the model, from 1
/// @param decider who at least decides that it is entered; null where it is entered freely
/// @param inWaves whether its work runs in waves over the municipalities
/// @param assumed whether the rule is assumed until the association has decided
/// @param documents the approved documents that the gate asks for, and of which sizes of project
public record ModelPhase(
        Phase phase,
        int place,
        @Nullable Decider decider,
        boolean inWaves,
        boolean assumed,
        List<GateQuestion> questions,
        Map<DocumentKind, Set<ProjectSize>> documents,
        Set<ProjectRole> roles) {

    public ModelPhase {
        questions = List.copyOf(questions);
        documents = Map.copyOf(documents);
        roles = Set.copyOf(roles);
    }

    public boolean isGated() {
        return decider != null;
    }

    /// The documents that a project of a size needs, in the order of their kinds.
    public Set<DocumentKind> documents(ProjectSize size) {
        var needed = new TreeSet<DocumentKind>();
        documents.forEach((kind, sizes) -> {
            if (sizes.contains(size)) {
                needed.add(kind);
            }
        });
        return needed;
    }
}
