package dk.digit.meetings;

import static dk.digit.meetings.MeetingsRules.RECORD;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What a decision binds: said and taken back.
@Controller
class BindingPages {

    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final Decisions decisions;
    private final Bindings bindings;

    BindingPages(Decisions decisions, Bindings bindings) {
        this.decisions = decisions;
        this.bindings = bindings;
    }

    @GetMapping("/meetings/decisions/{id:[a-z0-9-]{1,60}}/bindings/new")
    @Requires(RECORD)
    Answer ask(@PathVariable String id) {
        return new BindingForm(BindingForm.FIELDS.empty(), decision(id));
    }

    @PostMapping("/meetings/decisions/{id:[a-z0-9-]{1,60}}/bindings/new")
    @Requires(RECORD)
    Answer add(@PathVariable String id, View view) {
        var decision = decision(id);
        return view.form(BindingForm.FIELDS)
                .submit(
                        BindingForm::read,
                        binding -> {
                            bindings.add(decision.id(), binding);
                            return Redirect.to("/meetings/decisions/" + id).saying("meetings.binding.added");
                        },
                        again -> new BindingForm(again, decision));
    }

    @PostMapping("/meetings/decisions/{id:[a-z0-9-]{1,60}}/bindings/{binding:\\d{1,18}}/remove")
    @Requires(RECORD)
    Answer remove(@PathVariable String id, @PathVariable long binding) {
        bindings.remove(decision(id).id(), binding);
        return Redirect.to("/meetings/decisions/" + id).saying("meetings.binding.removed");
    }

    private Decision decision(String id) {
        return decisions.find(DecisionPages.id(id), EVER).orElseThrow(() -> new NotFoundException(id));
    }
}
