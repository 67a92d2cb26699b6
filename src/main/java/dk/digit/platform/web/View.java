package dk.digit.platform.web;

import dk.digit.platform.access.Actor;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How someone looks at a page: who, in which language, at which day, with which parameters. Handlers
/// take it as a parameter.
///
/// A parameter that cannot be understood is left aside and spoken of in [#messages]: it never makes a
/// page fail.
public final class View {

    private final Actor actor;
    private final Lang lang;
    private final boolean langAsked;
    private final LocalDate today;
    private final LocalDate asOf;
    private final String path;
    private final Params params;
    private final Params query;
    private final List<Message> messages = new ArrayList<>();

    public View(
            Actor actor,
            Lang lang,
            boolean langAsked,
            LocalDate today,
            LocalDate asOf,
            String path,
            Params params,
            Params query,
            List<Message> messages) {
        this.actor = actor;
        this.lang = lang;
        this.langAsked = langAsked;
        this.today = today;
        this.asOf = asOf;
        this.path = path;
        this.params = params;
        this.query = query;
        this.messages.addAll(messages);
    }

    public Actor actor() {
        return actor;
    }

    public Lang lang() {
        return lang;
    }

    public LocalDate today() {
        return today;
    }

    /// The day whose state is shown; today unless `?asOf=` says otherwise.
    public LocalDate asOf() {
        return asOf;
    }

    public boolean isToday() {
        return asOf.equals(today);
    }

    public String path() {
        return path;
    }

    public Params params() {
        return params;
    }

    public @Nullable String param(String name) {
        return params.get(name);
    }

    public String t(String key, Object... args) {
        return Texts.of(lang, key, args);
    }

    /// What was typed into `fields` and sent.
    public Form form(Fields fields) {
        return fields.typed(params);
    }

    /// Adds something to say at the top of the page that is being answered.
    public void say(Message message) {
        messages.add(message);
    }

    public List<Message> messages() {
        return List.copyOf(messages);
    }

    /// The parameters that stand in the address; what a form has posted is not among them.
    Params query() {
        return query;
    }

    Params langParam(Params params) {
        return langAsked ? params.with("lang", lang.code()) : params;
    }

    /// The address of `path` for the same look: language and day are kept where they were chosen.
    public String url(String path) {
        var url = path;
        if (langAsked) {
            url += (url.indexOf('?') < 0 ? "?" : "&") + "lang=" + lang.code();
        }
        if (!isToday()) {
            url += (url.indexOf('?') < 0 ? "?" : "&") + "asOf=" + asOf;
        }
        return url;
    }
}
