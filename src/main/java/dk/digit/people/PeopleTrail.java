package dk.digit.people;

import dk.digit.association.WorkFunction;
import dk.digit.people.notices.Rhythm;
import dk.digit.people.tasks.TaskState;
import dk.digit.platform.access.Role;
import dk.digit.platform.audit.Reading;
import dk.digit.platform.audit.TrailWords;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How changes of accounts and of what people are read.
@Component
class PeopleTrail implements TrailWords {

    private final AccountLocator accounts;

    PeopleTrail(AccountLocator accounts) {
        this.accounts = accounts;
    }

    @Override
    public String room() {
        return "people";
    }

    @Override
    public String keys() {
        return "people.trail.";
    }

    @Override
    public Map<String, Reading> readings() {
        return Map.ofEntries(
                Map.entry("municipality_code", new Reading.Named("municipality")),
                Map.entry("lang", new Reading.OneOf(Lang.class)),
                Map.entry("role", new Reading.OneOf(Role.class)),
                Map.entry("employment.function", new Reading.OneOf(WorkFunction.class)),
                Map.entry("responsibility.function", new Reading.OneOf(RecordFunction.class)),
                Map.entry("task.state", new Reading.OneOf(TaskState.class)),
                Map.entry("rhythm", new Reading.OneOf(Rhythm.class)),
                Map.entry("username", new Reading.Named("account")),
                Map.entry("giver", new Reading.Named("account")),
                Map.entry("substitute", new Reading.Named("account")),
                Map.entry("leaver", new Reading.Named("account")),
                Map.entry("successor", new Reading.Named("account")));
    }

    @Override
    public Map<String, Function<Collection<String>, Map<String, Bilingual>>> names() {
        return Map.of("account", accounts::names);
    }

    @Override
    public @Nullable String path(String table, String key) {
        return switch (table) {
            case "account" -> "/people/accounts/" + key;
            default -> null;
        };
    }
}
