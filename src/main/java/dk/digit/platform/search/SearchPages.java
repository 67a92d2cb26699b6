package dk.digit.platform.search;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.View;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// The one box that finds everything.
@Controller
class SearchPages {

    private final SearchPage.Query search;
    private final SearchSheet sheet;
    private final Suggestion.Query suggestions;

    SearchPages(SearchPage.Query search, SearchSheet sheet, Suggestion.Query suggestions) {
        this.search = search;
        this.sheet = sheet;
        this.suggestions = suggestions;
    }

    @GetMapping(Asked.PATH)
    @Requires(SearchRules.SEARCH)
    Answer search(View view) {
        return "xlsx".equals(view.param("format")) ? sheet.of(view, search.asked(view)) : search.on(view);
    }

    /// While somebody types.
    @GetMapping("/search/suggestions")
    @ResponseBody
    @Requires(SearchRules.SEARCH)
    List<Suggestion> suggestions(View view) {
        return suggestions.on(view);
    }
}
