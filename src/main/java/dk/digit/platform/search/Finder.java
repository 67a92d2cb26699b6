package dk.digit.platform.search;

import dk.digit.platform.access.Actor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Finds. Counts, filters, suggestions and corrections are all made from the hits, so they say nothing of
/// records that are not among them.
///
/// Where a word is so common that there are more hits than anybody reads, the newest are taken, those with
/// the word in the title first; all of them are never ranked. A search takes two to nine statements,
/// however much there is.
@Component
class Finder {

    /// So many hits are counted and shown.
    static final int MOST = 300;

    private static final int MOST_TERMS = 10;
    private static final int MOST_ALIKE = 100;

    private final FoundIndex index;
    private final Kinds kinds;

    Finder(FoundIndex index, Kinds kinds) {
        this.index = index;
        this.kinds = kinds;
    }

    @Transactional(readOnly = true)
    public Found find(Asked asked, Actor actor) {
        var terms = terms(asked.q());
        var seen = seen(actor);
        if (terms.isEmpty() || seen.isEmpty()) {
            return Found.NOTHING;
        }
        var ids = anywhere(asked, terms, seen);
        if (ids.isEmpty()) {
            return alike(asked, terms, seen);
        }
        boolean complete = ids.size() <= MOST;
        if (!complete) {
            ids = titlesFirst(asked, terms, seen, ids);
        }
        return new Found(ranked(ids, terms, asked.q()), complete, false, terms);
    }

    /// The first few titles that answer what somebody is still typing.
    @Transactional(readOnly = true)
    public Found titles(String typed, Actor actor, int most) {
        var terms = terms(typed);
        var seen = seen(actor);
        if (terms.isEmpty() || seen.isEmpty()) {
            return Found.NOTHING;
        }
        var asked = new Asked(typed, null, null, null, 1);
        var ids = titles(asked, terms, seen, most, true);
        if (ids.isEmpty()) {
            var alike = alike(asked, terms, seen);
            return new Found(alike.hits().stream().limit(most).toList(), true, true, alike.terms());
        }
        return new Found(ranked(ids, terms, typed).stream().limit(most).toList(), true, false, terms);
    }

    private List<Term> terms(String typed) {
        return index.terms(typed).stream().limit(MOST_TERMS).toList();
    }

    private Set<String> seen(Actor actor) {
        return kinds.seenBy(actor).stream().map(FoundKind::kind).collect(Collectors.toSet());
    }

    /// The insides of compounds are many: they are asked for only where there is not enough without them.
    private List<Long> anywhere(Asked asked, List<Term> terms, Set<String> seen) {
        var ids = anywhere(asked, terms, seen, false, MOST + 1);
        boolean inside = terms.stream().anyMatch(term -> !term.inside().isEmpty());
        return inside && ids.size() <= MOST ? anywhere(asked, terms, seen, true, MOST + 1) : ids;
    }

    private List<Long> anywhere(Asked asked, List<Term> terms, Set<String> seen, boolean inside, int most) {
        var query = EntryQuery.anywhere(terms, inside, asked.kind(), asked.municipality());
        return index.ids(query, seen, asked.year(), most);
    }

    /// More than enough have the words somewhere: those that have them in the title come before the newest.
    private List<Long> titlesFirst(Asked asked, List<Term> terms, Set<String> seen, List<Long> newest) {
        var ids = new LinkedHashSet<>(titles(asked, terms, seen, MOST, false));
        ids.addAll(newest);
        return ids.stream().limit(MOST).toList();
    }

    /// @param inside whether words inside of compounds count as well
    private Collection<Long> titles(Asked asked, List<Term> terms, Set<String> seen, int most, boolean inside) {
        var ids = new LinkedHashSet<Long>();
        var queries = new ArrayList<>(List.of(
                EntryQuery.whole(Folded.line(asked.q()), asked.kind(), asked.municipality()),
                EntryQuery.title(terms, false, asked.kind(), asked.municipality())));
        if (inside) {
            queries.add(EntryQuery.title(terms, true, asked.kind(), asked.municipality()));
        }
        for (String query : queries) {
            if (ids.size() < most) {
                ids.addAll(index.ids(query, seen, asked.year(), most));
            }
        }
        return ids;
    }

    private Found alike(Asked asked, List<Term> terms, Set<String> seen) {
        var meant = index.near(terms);
        if (meant.stream().allMatch(term -> term.near().isEmpty())) {
            return new Found(List.of(), true, false, terms);
        }
        var ids = anywhere(asked, meant, seen, true, MOST_ALIKE);
        return new Found(ranked(ids, meant, asked.q()), true, !ids.isEmpty(), meant);
    }

    /// Read from the table itself, where a row that the actor may not see does not exist.
    private List<Hit> ranked(Collection<Long> ids, List<Term> terms, String typed) {
        var hits = index.hits(ids);
        var line = Folded.line(typed);
        record Ranked(Rank rank, Hit hit) {}
        var ranked = new ArrayList<Ranked>();
        for (Long id : ids) {
            var hit = hits.get(id);
            if (hit != null) {
                ranked.add(new Ranked(Rank.of(hit, terms, line), hit));
            }
        }
        ranked.sort(Comparator.comparing(Ranked::rank)
                .thenComparing(one -> one.hit().day(), Comparator.nullsFirst(Comparator.reverseOrder()))
                .thenComparing(one -> one.hit().id(), Comparator.reverseOrder()));
        return ranked.stream().map(Ranked::hit).toList();
    }
}
