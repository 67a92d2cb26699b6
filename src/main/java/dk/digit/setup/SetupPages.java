package dk.digit.setup;

import dk.digit.association.Association;
import dk.digit.association.BodyPattern;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.access.Actor;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.access.Open;
import dk.digit.platform.access.Role;
import dk.digit.platform.sql.Constraints;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class SetupPages {

    private static final String WHY = "there is nobody who could log in yet; the one-time code guards it";

    private final Setup setup;
    private final SetupCode code;
    private final Association association;

    SetupPages(Setup setup, SetupCode code, Association association) {
        this.setup = setup;
        this.code = code;
        this.association = association;
    }

    @GetMapping("/setup")
    @Open(because = WHY)
    Answer blank(View view) {
        if (setup.done()) {
            return Redirect.to("/");
        }
        var suggestions = SetupPage.suggestions(Formats.date(view.today()));
        return page(SetupPage.FIELDS.filledMany(suggestions, 0));
    }

    @PostMapping("/setup")
    @Open(because = WHY)
    Answer carryOut(View view) {
        if (setup.done()) {
            return Redirect.to("/");
        }
        return view.form(SetupPage.FIELDS)
                .submit(
                        form -> read(form, view),
                        wanted -> {
                            CurrentActor.runAs(
                                    new Actor(
                                            wanted.administrator().username(),
                                            wanted.administrator().displayName(),
                                            Set.of(Role.ADMIN),
                                            null,
                                            view.lang()),
                                    () -> Constraints.explained(() -> {
                                        setup.carryOut(wanted);
                                        return wanted;
                                    }));
                            return Redirect.to("/login").saying("setup.done", wanted.name());
                        },
                        this::page);
    }

    /// The code is tried first: without it nothing is said about the rest.
    private SetupRequest read(Form form, View view) {
        var typed = form.text("code", 40);
        if (!typed.isEmpty()) {
            var refusal = code.tried(typed);
            if (refusal != null) {
                form.refuse(refusal);
            }
        }
        var known = association.municipalities().stream()
                .map(municipality -> municipality.code().value())
                .toList();
        var members = form.values("members").stream()
                .filter(known::contains)
                .map(MunicipalityCode::new)
                .toList();
        if (members.isEmpty()) {
            form.refuse("members", "setup.refusal.noMembers");
        }
        return new SetupRequest(
                typed,
                form.text("name", 200),
                form.text("shortName", 30),
                form.date("first"),
                members,
                BodyPattern.DIGIT.stream()
                        .filter(body -> form.has("bodies", body.id().value()))
                        .map(body -> new SetupRequest.NamedBody(
                                body,
                                new Bilingual(
                                        form.text(SetupPage.danish(body), 120),
                                        form.text(SetupPage.english(body), 120))))
                        .toList(),
                new SetupRequest.Administrator(
                        form.text("username", 63), form.text("displayName", 120), form.value("password"), view.lang()));
    }

    private SetupPage page(Form form) {
        return SetupPage.of(form, association.municipalities());
    }
}
