package dk.digit.people;

import dk.digit.platform.access.Rights;
import dk.digit.platform.access.Rule;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import java.util.ArrayList;
import java.util.List;

/// What may I do, and why: every right with the facts that give it, how far it goes, and until when.
///
/// @param ended what gave rights and no longer does, the latest first
record RightsPage(Account account, boolean own, List<Line> lines, List<StandingFact> ended, List<String> others)
        implements Page {

    /// @param right what it lets one do: a message key
    record Line(String right, List<Rights.Reached> reasons) {}

    static RightsPage of(Account account, boolean own, List<StandingFact> ended, Rights rights) {
        var lines = new ArrayList<Line>();
        var others = new ArrayList<String>();
        for (Rule rule : rights.all()) {
            var reasons = rights.reaches(account.actor(), rule.right()).stream()
                    .distinct()
                    .toList();
            if (reasons.isEmpty()) {
                others.add(rule.wordsKey());
            } else {
                lines.add(new Line(rule.wordsKey(), reasons));
            }
        }
        return new RightsPage(account, own, lines, ended, others);
    }

    @Override
    public String title(Lang lang) {
        return own ? Texts.of(lang, "people.rights.title") : Texts.of(lang, "people.rights.of", account.displayName());
    }

    @Override
    public List<Crumb> crumbs() {
        return own
                ? List.of()
                : List.of(
                        Crumb.of("/people/accounts", "people.accounts.title"),
                        Crumb.named("/people/accounts/" + account.username(), account.displayName()));
    }
}
