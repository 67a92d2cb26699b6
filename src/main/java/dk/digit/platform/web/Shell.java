package dk.digit.platform.web;

import dk.digit.platform.access.Actor;
import dk.digit.platform.access.Rights;
import dk.digit.platform.access.Target;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.form.Form;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/// What a template may use beside its page: words, formats, rights, addresses. It asks nothing of the
/// database but the name on top and the number of unread messages.
public final class Shell {

    private final Page page;
    private final View view;
    private final Rights rights;
    private final Supplier<Navigation> navigation;
    private final Letterhead.Name letterhead;
    private final Assets assets;
    private final @Nullable CsrfToken csrf;
    private final List<Message> messages;
    private final @Nullable History history;
    private final String version;
    private final @Nullable Inbox inbox;

    Shell(
            Page page,
            View view,
            Rights rights,
            Supplier<Navigation> navigation,
            Letterhead.Name letterhead,
            Assets assets,
            @Nullable CsrfToken csrf,
            List<Message> messages,
            @Nullable History history,
            String version,
            @Nullable Inbox inbox) {
        this.page = page;
        this.view = view;
        this.rights = rights;
        this.navigation = navigation;
        this.letterhead = letterhead;
        this.assets = assets;
        this.csrf = csrf;
        this.messages = messages;
        this.history = history;
        this.version = version;
        this.inbox = inbox;
    }

    public Page page() {
        return page;
    }

    public String title() {
        return page.title(lang());
    }

    public Lang lang() {
        return view.lang();
    }

    public String t(String key) {
        return Texts.of(lang(), key);
    }

    public String t(String key, Object... args) {
        return Texts.of(lang(), key, args);
    }

    public String t(Enum<?> constant) {
        return Texts.of(lang(), constant);
    }

    public String t(Message message) {
        return Texts.of(lang(), message.key(), message.args().toArray());
    }

    /// `1.275.306,80`
    public String money(Money amount) {
        return Formats.money(lang(), amount);
    }

    /// `1.275.306,80 kr.`
    public String kroner(Money amount) {
        return Formats.kroner(lang(), amount);
    }

    /// `1,3 mio. kr.`
    public String millions(Money amount) {
        return Formats.millions(lang(), amount);
    }

    public String number(long number) {
        return Formats.number(lang(), number);
    }

    public String number(BigDecimal number) {
        return Formats.decimal(lang(), number);
    }

    /// In a table: `02-06-2023`; empty when there is none.
    public String date(@Nullable LocalDate day) {
        return Formats.date(day);
    }

    /// In running text: `2. juni 2023`.
    public String longDate(LocalDate day) {
        return Formats.longDate(lang(), day);
    }

    public String timestamp(Instant at) {
        return Formats.timestamp(at);
    }

    public LocalDate asOf() {
        return view.asOf();
    }

    /// The moment whose knowledge is shown; null for now.
    public @Nullable Instant knownAt() {
        return view.knownAt();
    }

    /// This very page with what is known now.
    public String asKnownNow() {
        var params = view.langParam(view.query());
        boolean dayChosen = !view.isToday() && !view.isDayOfKnowledge();
        return (dayChosen ? params.with("asOf", view.asOf().toString()) : params).on(view.path());
    }

    /// As it was asked for; empty for now.
    public String knownAtText() {
        return view.knownAtText();
    }

    /// This very page as it was known before the change.
    public String asKnownBefore(History.Line change) {
        return view.langParam(view.query().with("knownAt", change.at().toString()))
                .on(view.path());
    }

    public LocalDate today() {
        return view.today();
    }

    public boolean isToday() {
        return view.isToday();
    }

    public Actor actor() {
        return view.actor();
    }

    public boolean loggedIn() {
        return !view.actor().equals(Actor.ANONYMOUS);
    }

    /// Whether the reader has a right for the whole association.
    public boolean may(String right) {
        return rights.may(view.actor(), right);
    }

    /// Whether the reader has a right for one record.
    public boolean may(String right, Target target) {
        return rights.may(view.actor(), right, target);
    }

    /// Whether the reader has a right for any record at all.
    public boolean somewhere(String right) {
        return rights.somewhere(view.actor(), right);
    }

    /// The address of a path, keeping the language and the day that were chosen.
    public String url(String path) {
        return view.url(path);
    }

    /// This very page in the other language.
    public String inOtherLanguage() {
        var params = view.query();
        if (!view.isToday()) {
            params = params.with("asOf", view.asOf().toString());
        }
        return view.knownAtParam(params).with("lang", lang().other().code()).on(view.path());
    }

    /// Language and day, where they were chosen, as parameters for a form that looks things up.
    public Params look() {
        var params = view.knownAtParam(view.langParam(Params.NONE));
        return view.isToday() ? params : params.with("asOf", view.asOf().toString());
    }

    /// The ids of what describes a field, for `aria-describedby`; null when nothing does.
    public @Nullable String describedBy(Form form, String name) {
        var ids = new ArrayList<String>();
        if (form.field(name).hint() != null) {
            ids.add(name + "-hint");
        }
        if (form.error(name, lang()) != null) {
            ids.add(name + "-error");
        }
        if (form.difference(name) != null) {
            ids.add(name + "-sides");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    /// Values of a field beside each other; a dash for none.
    public String shown(List<String> values) {
        var text = String.join(", ", values);
        return text.isBlank() ? "–" : text;
    }

    /// This very page as of today.
    public String asOfToday() {
        var params = view.knownAtParam(view.langParam(view.query()));
        return (view.knownAt() == null
                        ? params
                        : params.with("asOf", view.today().toString()))
                .on(view.path());
    }

    /// What the form that chooses a day must send along.
    public Params keptParams() {
        return view.langParam(view.query().without("page"));
    }

    public List<Crumb> crumbs() {
        return page.crumbs();
    }

    public String path() {
        return view.path();
    }

    /// What was looked for, where the page tells what was found.
    public String searched() {
        var q = view.path().equals("/search") ? view.param("q") : null;
        return q == null ? "" : q;
    }

    public Navigation navigation() {
        return navigation.get();
    }

    public String associationName() {
        return letterhead.association();
    }

    public boolean demonstration() {
        return letterhead.demonstration();
    }

    public String designSystem() {
        return assets.designSystem();
    }

    /// The address of a style sheet, script or picture: `asset("css/digit.css")`.
    public String asset(String name) {
        return assets.url(name);
    }

    public String icon(String name) {
        return assets.icons() + "#" + name;
    }

    public List<Message> messages() {
        return messages;
    }

    /// Who changed what about the page's record; null where it is about none.
    public @Nullable History history() {
        return history;
    }

    public String csrfName() {
        return csrf == null ? "_csrf" : csrf.getParameterName();
    }

    public String csrfToken() {
        return csrf == null ? "" : csrf.getToken();
    }

    /// Where the reader's messages are; null for nobody in particular, where there are none, and while the
    /// reader looks at what was known in the past.
    public @Nullable String inbox() {
        return inbox == null || !loggedIn() || view.knownAt() != null ? null : inbox.path();
    }

    /// How many messages the reader has not read: asks the database, once for a page.
    public int unread() {
        return inbox == null ? 0 : inbox.unread(view.actor());
    }

    public String version() {
        return version;
    }
}
