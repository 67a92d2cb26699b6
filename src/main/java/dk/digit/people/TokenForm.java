package dk.digit.people;

import dk.digit.platform.text.Formats;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What a new token is to be.
record TokenForm(String name, LocalDate expires, TokenUse use, List<String> rooms) {

    static final Fields FIELDS = Fields.of("name", "people.token.name", "people.token.nameHint")
            .and("expires", "people.token.expires", "people.token.expiresHint")
            .and("use", "people.token.use")
            .and("rooms", "people.token.rooms", "people.token.roomsHint");

    private static final int DAYS = 90;

    /// Few rights for a short time are suggested.
    static Form suggested(View view) {
        return FIELDS.filled(Map.of("expires", Formats.date(view.today().plusDays(DAYS)), "use", TokenUse.READ.name()));
    }

    static TokenForm read(Form form) {
        return new TokenForm(
                form.text("name", 80), form.date("expires"), form.choice("use", TokenUse.class), form.values("rooms"));
    }

    /// No room chosen stands for all.
    List<String> scopes() {
        return rooms.isEmpty()
                ? List.of(use.scope())
                : rooms.stream().map(room -> use.scope() + ":" + room).toList();
    }
}
