package dk.digit.platform.search;

import java.util.List;

/// What was found, the best first.
///
/// @param complete whether these are all; otherwise there are more than [Finder#MOST], and these are the
///     ones to show
/// @param alike whether nothing answers what was typed, and these answer something like it
/// @param terms what was looked for: empty when nothing was, or only words too small to search by
public record Found(List<Hit> hits, boolean complete, boolean alike, List<Term> terms) {

    static final Found NOTHING = new Found(List.of(), true, false, List.of());

    public Found {
        hits = List.copyOf(hits);
        terms = List.copyOf(terms);
    }

    public int count() {
        return hits.size();
    }
}
