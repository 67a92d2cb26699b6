package dk.digit.meetings.agenda;

import static dk.digit.meetings.MeetingsRules.READ;
import static dk.digit.meetings.MeetingsRules.RECORD;

import dk.digit.meetings.MeetingHead;
import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Download;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The agenda of a meeting as a whole.
@Controller
class AgendaPages {

    private static final String AGENDA = "/meetings/meetings/{id}/agenda";

    private final AgendaPage.Query agenda;
    private final MeetingHead.Query heads;
    private final Agendas agendas;
    private final AgendaTemplates templates;
    private final AgendaPaper paper;

    AgendaPages(
            AgendaPage.Query agenda,
            MeetingHead.Query heads,
            Agendas agendas,
            AgendaTemplates templates,
            AgendaPaper paper) {
        this.agenda = agenda;
        this.heads = heads;
        this.agendas = agendas;
        this.templates = templates;
        this.paper = paper;
    }

    @GetMapping(AGENDA)
    @Requires(READ)
    Answer agenda(@PathVariable String id, View view) {
        return agenda.on(id, AgendaPage.TEMPLATE.empty(), view);
    }

    /// The whole agenda with its annexes as one bookmarked file.
    @GetMapping(AGENDA + ".pdf")
    @Requires(READ)
    Answer paper(@PathVariable String id, View view) {
        var head = heads.on(id, view);
        var items = agendas.of(head.meeting().id());
        return Download.of(
                        "dagsorden-" + head.meeting().id() + ".pdf",
                        "application/pdf",
                        paper.of(head, items, view.lang()))
                .shownInline();
    }

    @PostMapping(AGENDA + "/template")
    @Requires(RECORD)
    Answer begin(@PathVariable String id, View view) {
        var head = heads.on(id, view);
        Form form = view.form(AgendaPage.TEMPLATE);
        return form.submit(
                typed -> typed.text("template", 60),
                template -> {
                    if (templates.apply(template, head.meeting().id()) == 0) {
                        throw new NotFoundException(template);
                    }
                    return Redirect.to(head.path() + "/agenda").saying("meetings.agenda.begun");
                },
                again -> agenda.on(id, again, view));
    }
}
