package dk.digit.people.notices;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import java.time.DayOfWeek;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// When one's mail comes.
@Controller
class PreferencePages {

    static final String HERE = "/people/notices/preferences";

    private final Preferences preferences;
    private final Addresses addresses;

    PreferencePages(Preferences preferences, Addresses addresses) {
        this.preferences = preferences;
        this.addresses = addresses;
    }

    @GetMapping(HERE)
    @Requires(NoticesRules.OWN_NOTICES)
    Answer preferences(View view) {
        return page(view, chosen(view), PreferencePage.EMAIL.empty());
    }

    @PostMapping(HERE)
    @Requires(NoticesRules.OWN_NOTICES)
    Answer choose(View view) {
        return view.form(PreferencePage.RHYTHM)
                .submit(
                        form -> new Preferences.Preference(
                                form.choice("rhythm", Rhythm.class), form.choice("weekday", DayOfWeek.class)),
                        chosen -> {
                            preferences.set(view.actor().username(), chosen);
                            return Redirect.to(HERE).saying("people.preference.chosen");
                        },
                        again -> page(view, again, PreferencePage.EMAIL.empty()));
    }

    @PostMapping(HERE + "/address")
    @Requires(NoticesRules.OWN_NOTICES)
    Answer address(View view) {
        return view.form(PreferencePage.EMAIL)
                .submit(
                        form -> form.text("email", AddressPage.LONGEST),
                        email -> {
                            addresses.ask(view.actor().username(), email);
                            return Redirect.to(HERE).saying("people.address.asked", email);
                        },
                        again -> page(view, chosen(view), again));
    }

    private PreferencePage page(View view, Form rhythm, Form email) {
        return new PreferencePage(addresses.of(view.actor().username()), rhythm, email);
    }

    private Form chosen(View view) {
        var chosen = preferences.of(view.actor().username());
        return PreferencePage.RHYTHM.filled(Map.of(
                "rhythm", chosen.rhythm().name(), "weekday", chosen.weekday().name()));
    }
}
