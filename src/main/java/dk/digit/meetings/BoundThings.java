package dk.digit.meetings;

import static java.util.stream.Collectors.groupingBy;

import dk.digit.platform.access.Rights;
import dk.digit.platform.web.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a decision binds, with what the rooms of those records say of them.
@Component
class BoundThings {

    private final Bindings bindings;
    private final List<BoundRecords> rooms;
    private final Rights rights;

    BoundThings(Bindings bindings, Optional<List<BoundRecords>> rooms, Rights rights) {
        this.bindings = bindings;
        this.rooms = rooms.orElse(List.of());
        this.rights = rights;
    }

    /// @param words in the reader's language
    /// @param begun null where no room can tell
    record Thing(
            long id,
            BindingKind kind,
            String words,
            @Nullable String path,
            @Nullable Boolean begun) {}

    List<Thing> of(DecisionId decision, View view) {
        var stored = bindings.of(decision);
        var told = told(decision, stored, view);
        return stored.stream()
                .map(one -> thing(one, told.get(one.binding()), view))
                .toList();
    }

    private Map<Binding, BoundRecords.Bound> told(DecisionId decision, List<Bindings.Stored> stored, View view) {
        var byKind = stored.stream()
                .map(Bindings.Stored::binding)
                .filter(binding -> binding.reference() != null)
                .collect(groupingBy(Binding::kind));
        var told = new HashMap<Binding, BoundRecords.Bound>();
        for (BoundRecords room : rooms) {
            var bound = byKind.getOrDefault(room.kind(), List.of());
            if (!bound.isEmpty() && rights.somewhere(view.actor(), room.right())) {
                var records = room.bound(
                        decision,
                        bound.stream()
                                .map(binding -> Objects.requireNonNull(binding.reference()))
                                .toList(),
                        view);
                bound.forEach(binding -> told.put(binding, records.get(binding.reference())));
            }
        }
        return told;
    }

    private static Thing thing(Bindings.Stored stored, BoundRecords.@Nullable Bound bound, View view) {
        var binding = stored.binding();
        var label = binding.label();
        var said = label == null ? null : label.in(view.lang());
        if (bound == null) {
            return new Thing(
                    stored.id(), binding.kind(), said == null ? view.t("meetings.binding.unseen") : said, null, null);
        }
        return new Thing(
                stored.id(),
                binding.kind(),
                said == null ? bound.words() : bound.words() + ": " + said,
                bound.path(),
                bound.begun());
    }
}
