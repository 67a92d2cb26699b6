package dk.digit.portfolio.relations;

import dk.digit.portfolio.ActivityId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What others ask about relations between activities, and every change of them.
@Component
public class Relations {

    private final StoredRelations stored;

    Relations(StoredRelations stored) {
        this.stored = stored;
    }

    public List<Relation> on(LocalDate day) {
        return stored.on(day);
    }

    /// What is between an activity and others, whichever way it leads.
    public List<Relation> of(ActivityId activity, LocalDate day) {
        return stored.of(activity, day);
    }

    /// What cannot be done before what, on a day: never in a circle.
    public List<Dependency> dependencies(LocalDate day) {
        return stored.on(day).stream()
                .filter(relation -> relation.kind() == RelationKind.DEPENDS_ON)
                .flatMap(relation -> Stream.ofNullable(relation.end().activity())
                        .map(needs -> new Dependency(relation.activity(), needs, relation.strength())))
                .toList();
    }

    public Optional<Relation> find(long id) {
        return stored.find(id);
    }

    @Transactional
    public long relate(ActivityId activity, RelationDraft draft) {
        return stored.add(activity, draft);
    }

    /// @return false when somebody changed the relation since `version`
    @Transactional
    public boolean change(long relation, RelationDraft draft, long version) {
        return stored.change(relation, draft, version);
    }

    @Transactional
    public void drop(long relation) {
        stored.remove(relation);
    }
}
