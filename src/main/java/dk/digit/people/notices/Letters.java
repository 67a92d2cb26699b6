package dk.digit.people.notices;

import dk.digit.platform.mail.MailSettings;
import dk.digit.platform.mail.MailTemplate;
import dk.digit.platform.mail.MailText;
import dk.digit.platform.mail.Piece;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Letterhead;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Fills the templates.
@Component
class Letters {

    /// More than anybody reads; the page has the rest.
    static final int MOST_ITEMS = 100;

    private final MailTemplates templates;
    private final MailSettings settings;
    private final ObjectProvider<Letterhead> letterhead;

    Letters(MailTemplates templates, MailSettings settings, ObjectProvider<Letterhead> letterhead) {
        this.templates = templates;
        this.settings = settings;
        this.letterhead = letterhead;
    }

    /// @param purpose a digest or something that cannot wait
    MailText ofNotices(MailPurpose purpose, Recipient recipient, List<Told> notices) {
        return ofNotices(templates.current(purpose).in(recipient.lang()), recipient, notices);
    }

    MailText ofNotices(MailTemplate template, Recipient recipient, List<Told> notices) {
        var values = common(recipient);
        values.put("count", new Piece.Words(String.valueOf(notices.size())));
        values.put("items", items(notices, recipient.lang()));
        values.put("page", link(settings.url(NoticePages.LIST)));
        values.put("choice", link(settings.url(PreferencePages.HERE)));
        return template.fill(values);
    }

    MailText ofAddress(Recipient recipient, String token) {
        return ofAddress(templates.current(MailPurpose.ADDRESS).in(recipient.lang()), recipient, token);
    }

    MailText ofAddress(MailTemplate template, Recipient recipient, String token) {
        var values = common(recipient);
        values.put("link", link(settings.url(AddressPages.CONFIRM + "?token=" + token)));
        values.put("hours", new Piece.Words(String.valueOf(Addresses.HOURS)));
        return template.fill(values);
    }

    private Map<String, Piece> common(Recipient recipient) {
        var values = new HashMap<String, Piece>();
        values.put("name", new Piece.Words(recipient.name()));
        values.put("association", new Piece.Words(association()));
        return values;
    }

    private String association() {
        var head = letterhead.getIfAvailable();
        return head == null ? "DIGIT" : head.name().association();
    }

    private Piece items(List<Told> notices, Lang lang) {
        var links = new ArrayList<Piece.Link>();
        for (Told notice : notices.subList(0, Math.min(notices.size(), MOST_ITEMS))) {
            links.add(new Piece.Link(settings.url(notice.path()), notice.words().in(lang)));
        }
        if (notices.size() > MOST_ITEMS) {
            links.add(new Piece.Link(
                    settings.url(NoticePages.LIST), Texts.of(lang, "people.mail.more", notices.size() - MOST_ITEMS)));
        }
        return new Piece.Items(links);
    }

    private static Piece.Link link(String url) {
        return new Piece.Link(url, url);
    }
}
