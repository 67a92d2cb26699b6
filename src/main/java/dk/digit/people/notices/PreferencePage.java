package dk.digit.people.notices;

import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;

/// When one's mail comes, and where to.
public record PreferencePage(Addresses.Address address, Form rhythm, Form email) implements Page {

    static final Fields RHYTHM = Fields.of("rhythm", "people.preference.rhythm", "people.preference.rhythmHint")
            .and("weekday", "people.preference.weekday", "people.preference.weekdayHint");

    static final Fields EMAIL = Fields.of("email", "people.address.new", "people.address.newHint");

    public List<Choice> rhythms() {
        return Choice.of(Rhythm.class);
    }

    public List<Choice> weekdays(Lang lang) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.compareTo(DayOfWeek.FRIDAY) <= 0)
                .map(day -> Choice.named(day.name(), day.getDisplayName(TextStyle.FULL, lang.locale())))
                .toList();
    }

    @Override
    public String titleKey() {
        return "people.preference.title";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/people/account", "people.account.own"));
    }
}
