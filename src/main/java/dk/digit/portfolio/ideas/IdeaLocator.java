package dk.digit.portfolio.ideas;

import dk.digit.platform.access.Locator;
import dk.digit.platform.access.Target;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Zone;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Component
class IdeaLocator implements Locator {

    private final StoredIdeas ideas;
    private final Clock clock;

    IdeaLocator(StoredIdeas ideas, Clock clock) {
        this.ideas = ideas;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Idea.KIND;
    }

    @Override
    public Optional<Target> locate(String key) {
        return ideas.find(Idea.id(key), Zone.today(clock)).map(idea -> Target.record(Idea.KIND, key, name(idea)));
    }

    @Override
    public String path(String key) {
        return Idea.LIST + "/" + key;
    }

    @Override
    public Map<String, Bilingual> names(Collection<String> keys) {
        return ideas.all(Zone.today(clock)).stream()
                .filter(idea -> keys.contains(String.valueOf(idea.id())))
                .collect(Collectors.toMap(idea -> String.valueOf(idea.id()), IdeaLocator::name));
    }

    private static Bilingual name(Idea idea) {
        return new Bilingual(idea.text().title(), idea.text().title());
    }
}
