package dk.digit.portfolio.model;

import dk.digit.platform.text.Refusal;
import dk.digit.portfolio.DocumentKind;
import dk.digit.portfolio.Phase;
import dk.digit.portfolio.ProjectRole;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One thing in which two versions of project models differ.
///
/// @param phase the phase that it is about, null for the whole model
/// @param words what is different, as a message with its arguments
public record ModelDifference(@Nullable Phase phase, Differing change, Refusal words) {

    public enum Differing {
        ADDED,
        REMOVED,
        CHANGED
    }

    /// Everything that changes for an activity that moves from one version to another, phase by phase.
    static List<ModelDifference> between(ModelVersion from, ModelVersion to) {
        var found = new ArrayList<ModelDifference>();
        var phases = new TreeSet<Phase>();
        from.phases().forEach(one -> phases.add(one.phase()));
        to.phases().forEach(one -> phases.add(one.phase()));
        for (Phase phase : phases) {
            var was = from.phase(phase).orElse(null);
            var is = to.phase(phase).orElse(null);
            if (was == null) {
                found.add(of(phase, Differing.ADDED, "portfolio.model.diff.phase", phase));
            }
            if (is == null) {
                found.add(of(phase, Differing.REMOVED, "portfolio.model.diff.phase", phase));
            } else {
                phase(was, is, found);
            }
        }
        tolerances(from, to, found);
        return found;
    }

    private static void phase(@Nullable ModelPhase was, ModelPhase is, List<ModelDifference> found) {
        var phase = is.phase();
        if (was != null && was.decider() != is.decider()) {
            found.add(
                    is.decider() == null
                            ? of(phase, Differing.CHANGED, "portfolio.model.diff.free")
                            : of(phase, Differing.CHANGED, "portfolio.model.diff.decider", is.decider()));
        }
        sets(was == null ? Set.of() : was.roles(), is.roles(), ProjectRole.class)
                .forEach((role, change) -> found.add(of(phase, change, "portfolio.model.diff.role", role)));
        for (DocumentKind kind : DocumentKind.values()) {
            for (ProjectSize size : ProjectSize.values()) {
                boolean before = was != null && was.documents(size).contains(kind);
                boolean now = is.documents(size).contains(kind);
                if (before != now) {
                    found.add(of(
                            phase,
                            now ? Differing.ADDED : Differing.REMOVED,
                            "portfolio.model.diff.document",
                            kind,
                            size));
                }
            }
        }
        var asked = was == null
                ? Set.<String>of()
                : was.questions().stream().map(one -> one.words().da()).collect(Collectors.toSet());
        var asks = is.questions().stream().map(one -> one.words().da()).collect(Collectors.toSet());
        is.questions().stream()
                .filter(one -> !asked.contains(one.words().da()))
                .forEach(one -> found.add(of(phase, Differing.ADDED, "portfolio.model.diff.question", one.words())));
        if (was != null) {
            was.questions().stream()
                    .filter(one -> !asks.contains(one.words().da()))
                    .forEach(one ->
                            found.add(of(phase, Differing.REMOVED, "portfolio.model.diff.question", one.words())));
        }
    }

    private static void tolerances(ModelVersion from, ModelVersion to, List<ModelDifference> found) {
        for (ToleranceField field : ToleranceField.values()) {
            var was = from.tolerance(field).orElse(null);
            var is = to.tolerance(field).orElse(null);
            if (!Objects.equals(was, is)) {
                found.add(new ModelDifference(
                        null,
                        was == null ? Differing.ADDED : is == null ? Differing.REMOVED : Differing.CHANGED,
                        words(field, is == null ? Objects.requireNonNull(was) : is)));
            }
        }
    }

    private static Refusal words(ToleranceField field, Tolerance tolerance) {
        return Refusal.of("portfolio.model.diff.tolerance", field, tolerance.yellow(), tolerance.red());
    }

    private static <E extends Enum<E>> Map<E, Differing> sets(Set<E> was, Set<E> is, Class<E> type) {
        var changes = new EnumMap<E, Differing>(type);
        var all = new LinkedHashSet<>(was);
        all.addAll(is);
        for (E one : all) {
            if (!was.contains(one)) {
                changes.put(one, Differing.ADDED);
            } else if (!is.contains(one)) {
                changes.put(one, Differing.REMOVED);
            }
        }
        return changes;
    }

    private static ModelDifference of(@Nullable Phase phase, Differing change, String key, Object... args) {
        return new ModelDifference(phase, change, Refusal.of(key, args));
    }
}
