package dk.digit.portfolio.capacity;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.ProseTable;
import dk.digit.platform.text.Texts;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.DocumentFilling;
import dk.digit.portfolio.Portfolio;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells documents who is on an activity, chairs and leads first, and which roles are asked for: `{{roles}}`.
@Component
class PeopleFilling implements DocumentFilling {

    private final Portfolio portfolio;
    private final Capacity capacity;

    PeopleFilling(Portfolio portfolio, Capacity capacity) {
        this.portfolio = portfolio;
        this.capacity = capacity;
    }

    @Override
    public List<Placeholder> placeholders() {
        return List.of(new Placeholder("roles", "portfolio.filling.roles"));
    }

    @Override
    public String markdown(String key, Activity activity, LocalDate day, Lang lang) {
        var table = ProseTable.of(
                Texts.of(lang, "portfolio.capacity.role"),
                Texts.of(lang, "portfolio.capacity.holder"),
                Texts.of(lang, "portfolio.capacity.person"),
                Texts.of(lang, "portfolio.capacity.period"),
                Texts.of(lang, "portfolio.capacity.hoursAWeek"),
                Texts.of(lang, "portfolio.capacity.state"));
        portfolio.roles(activity.id()).stream()
                .filter(role -> role.period().contains(day))
                .forEach(role -> table.row(
                        Texts.of(lang, role.role()),
                        role.name().in(lang),
                        "",
                        Formats.period(role.period()),
                        "",
                        Texts.of(lang, role.certain() ? "portfolio.capacity.holds" : "portfolio.capacity.doubtful")));
        capacity.engagements(activity.id(), day).stream()
                .filter(one -> one.isFilledOn(day) || one.isVacantOn(day))
                .forEach(one -> table.row(
                        Texts.of(lang, one.role()),
                        one.name().in(lang),
                        one.person() == null ? "" : one.person(),
                        Formats.period(one.period()),
                        Hours.text(lang, one.minutesAWeek()),
                        Texts.of(lang, one.state())));
        return table.isEmpty() ? Texts.of(lang, "portfolio.filling.noRoles") : table.toString();
    }
}
