package dk.digit.meetings.agenda;

import dk.digit.meetings.MeetingHead;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// A meeting's agenda with what has been proposed for it.
public record AgendaPage(
        MeetingHead head, List<AgendaItem> items, List<Proposal> proposals, Form template, List<Choice> templates)
        implements Page {

    static final Fields TEMPLATE = Fields.of("template", "meetings.agenda.template", "meetings.agenda.templateHint");

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "meetings.agenda.title", head.title(lang));
    }

    @Override
    public List<Crumb> crumbs() {
        return head.crumbs();
    }

    public String path() {
        return head.path() + "/agenda";
    }

    /// Minutes planned in all.
    public int minutes() {
        return items.stream()
                .map(AgendaItem::minutes)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }

    public int annexes() {
        return items.stream().mapToInt(item -> item.documents().size()).sum();
    }

    @Component
    static class Query {

        private final MeetingHead.Query heads;
        private final Agendas agendas;
        private final Proposals proposals;
        private final AgendaTemplates templates;

        Query(MeetingHead.Query heads, Agendas agendas, Proposals proposals, AgendaTemplates templates) {
            this.heads = heads;
            this.agendas = agendas;
            this.proposals = proposals;
            this.templates = templates;
        }

        AgendaPage on(String meeting, Form template, View view) {
            var head = heads.on(meeting, view);
            var id = head.meeting().id();
            return new AgendaPage(head, agendas.of(id), proposals.of(id), template, templates.choices(view.lang()));
        }
    }
}
