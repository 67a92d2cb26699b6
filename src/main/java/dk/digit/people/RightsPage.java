package dk.digit.people;

import dk.digit.platform.access.Reach;
import dk.digit.platform.access.Rights;
import dk.digit.platform.access.Role;
import dk.digit.platform.access.Rule;
import dk.digit.platform.access.Scope;
import dk.digit.platform.access.Standing;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What may I do, and why: every right with the facts that give it, how far it goes, and until when.
///
/// @param ended what gave rights and no longer does, the latest first
record RightsPage(Account account, boolean own, List<Line> lines, List<StandingFact> ended, List<String> others)
        implements Page {

    /// @param right what it lets one do: a message key
    record Line(String right, List<Reason> reasons) {}

    /// One fact that gives a right.
    ///
    /// @param words the fact
    /// @param last the last day that is known, or null
    /// @param giver whose right it is, when it is lent
    record Reason(
            Scope scope,
            Standing.Source source,
            Bilingual words,
            @Nullable LocalDate last,
            @Nullable String giver) {

        static Reason of(Rights.Reached reached, Map<Reach.OfRecord, Bilingual> names) {
            var standing = reached.standing();
            var name = standing.reach() instanceof Reach.OfRecord record ? names.get(record) : null;
            return new Reason(
                    reached.scope(),
                    standing.source(),
                    name == null ? standing.words() : held(standing.role(), name),
                    standing.last(),
                    standing.giver());
        }

        private static Bilingual held(Role role, Bilingual name) {
            return new Bilingual(
                    Texts.of(Lang.DA, role) + ", " + name.in(Lang.DA),
                    Texts.of(Lang.EN, role) + ", " + name.in(Lang.EN));
        }
    }

    static RightsPage of(
            Account account, boolean own, List<StandingFact> ended, Rights rights, RecordNames recordNames) {
        var names = recordNames.of(account.actor().standings().stream()
                .map(Standing::reach)
                .filter(Reach.OfRecord.class::isInstance)
                .map(Reach.OfRecord.class::cast)
                .toList());
        var lines = new ArrayList<Line>();
        var others = new ArrayList<String>();
        for (Rule rule : rights.all()) {
            var reasons = rights.reaches(account.actor(), rule.right()).stream()
                    .map(reached -> Reason.of(reached, names))
                    .distinct()
                    .toList();
            if (reasons.isEmpty()) {
                others.add(rule.wordsKey());
            } else {
                lines.add(new Line(rule.wordsKey(), reasons));
            }
        }
        return new RightsPage(account, own, lines, recordNames.named(ended), others);
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
