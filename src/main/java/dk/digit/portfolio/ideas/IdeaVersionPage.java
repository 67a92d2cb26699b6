package dk.digit.portfolio.ideas;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What an idea said when one of its versions was sent in.
public record IdeaVersionPage(Idea idea, IdeaVersion version, IdeaText text) implements Page {

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "portfolio.ideas.versionOf", text.title(), version.number());
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/portfolio", "portfolio.overview.title"),
                Crumb.of(Idea.LIST, "portfolio.ideas.title"),
                Crumb.named(idea.path(), idea.text().title()));
    }

    @Component
    static class Query {

        private final StoredIdeas ideas;

        Query(StoredIdeas ideas) {
            this.ideas = ideas;
        }

        @Transactional(readOnly = true)
        public IdeaVersionPage on(String address, int number, View view) {
            long id = Idea.id(address);
            var day = view.asOf();
            var idea = ideas.find(id, day).orElseThrow(() -> new NotFoundException("idea " + address));
            var version = ideas.versions(id, day).stream()
                    .filter(one -> one.number() == number)
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException("version " + number));
            return new IdeaVersionPage(
                    idea,
                    version,
                    ideas.text(id, number).orElseThrow(() -> new NotFoundException("version " + number)));
        }
    }
}
