package dk.digit.platform.search;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.ApiList;
import dk.digit.platform.web.View;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The same search for programs.
@RestController
class SearchApi {

    private final Finder finder;
    private final Results results;
    private final SearchPage.Query search;

    SearchApi(Finder finder, Results results, SearchPage.Query search) {
        this.finder = finder;
        this.results = results;
        this.search = search;
    }

    record Line(
            String kind,
            String title,
            String path,
            String snippet,
            List<String> municipalities,
            @Nullable LocalDate day) {}

    /// @param complete whether `total` is all; otherwise there are more
    /// @param alike whether nothing answers what was asked, and these answer something like it
    /// @param counts of all hits, not only those told here
    record Answer(int total, boolean complete, boolean alike, Facets counts, List<Line> results) {}

    @GetMapping("/api/v1/search")
    @Requires(SearchRules.SEARCH)
    ResponseEntity<Answer> search(View view) {
        var asked = search.asked(view);
        var found = asked.nothing() ? Found.NOTHING : finder.find(asked, view.actor());
        var part = ApiList.answer(view, found.hits(), hit -> String.valueOf(hit.id()));
        var answer = new Answer(
                found.count(), found.complete(), found.alike(), Facets.of(found.hits()), lines(part, found, view));
        return new ResponseEntity<>(answer, part.getHeaders(), part.getStatusCode());
    }

    private List<Line> lines(ResponseEntity<List<Hit>> part, Found found, View view) {
        return results.of(Objects.requireNonNull(part.getBody()), found.terms(), Map.of(), view.lang()).stream()
                .map(result -> new Line(
                        result.hit().kind(),
                        result.title().text(),
                        result.path(),
                        result.snippet().text(),
                        result.hit().municipalities(),
                        result.hit().day()))
                .toList();
    }
}
