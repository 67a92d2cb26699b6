package dk.digit.meetings.agenda;

import dk.digit.meetings.Meeting;
import dk.digit.meetings.MeetingHead;
import dk.digit.meetings.attendance.Entitled;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gathers what the page of an item shows.
@Component
class ItemReading {

    private final MeetingHead.Query heads;
    private final Agendas agendas;
    private final Speakers speakers;
    private final Entitled entitled;
    private final List<ItemPanel> panels;

    ItemReading(
            MeetingHead.Query heads,
            Agendas agendas,
            Speakers speakers,
            Entitled entitled,
            Optional<List<ItemPanel>> panels) {
        this.heads = heads;
        this.agendas = agendas;
        this.speakers = speakers;
        this.entitled = entitled;
        this.panels = panels.orElse(List.of());
    }

    ItemPage on(String meeting, long item, Form upload, View view) {
        var head = heads.on(meeting, view);
        var all = agendas.of(head.meeting().id());
        int at = all.stream().map(AgendaItem::id).toList().indexOf(item);
        if (at < 0) {
            throw new NotFoundException(String.valueOf(item));
        }
        var sitting = sitting(head.meeting());
        return new ItemPage(
                head,
                all.get(at),
                at == 0 ? null : all.get(at - 1),
                at == all.size() - 1 ? null : all.get(at + 1),
                speakers.of(item),
                sitting,
                speaks(head.meeting(), sitting, view),
                panels.stream()
                        .flatMap(panel -> panel.panel(all.get(at), view).stream())
                        .toList(),
                upload);
    }

    /// The municipality for which the reader sits in the body, while the meeting can still talk.
    private static @Nullable String speaks(Meeting meeting, Map<String, String> sitting, View view) {
        var own = view.actor().municipality();
        return own != null && meeting.isAhead() && sitting.containsKey(own) ? own : null;
    }

    private Map<String, String> sitting(Meeting meeting) {
        var names = new LinkedHashMap<String, String>();
        for (var one : entitled.of(meeting)) {
            names.put(one.code().value(), one.name());
        }
        return names;
    }
}
