package dk.digit.meetings.calling;

import dk.digit.meetings.CallingKind;
import dk.digit.meetings.MeetingHead;
import dk.digit.platform.access.Actor;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.ArrayList;
import java.util.List;

/// Who gets what, before it is sent.
///
/// @param unreached names of municipalities that sit in the body and for which no account is told
public record CallingPreview(
        Form form,
        MeetingHead head,
        CallingKind kind,
        Called called,
        Bilingual words,
        List<Actor> recipients,
        List<String> unreached)
        implements Page {

    static final Fields FIELDS = Fields.none();

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "meetings.calling.send." + kind.name());
    }

    @Override
    public List<Crumb> crumbs() {
        var crumbs = new ArrayList<>(head.crumbs());
        crumbs.add(Crumb.of(back(), "meetings.calling.tab"));
        return crumbs;
    }

    public String back() {
        return head.path() + "/calling";
    }

    public String action() {
        return back() + "/" + kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
