package dk.digit.platform.web;

import dk.digit.platform.access.Actor;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Zone;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    private final @Nullable Instant knownAt;
    private final @Nullable String knownAtText;
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
            @Nullable Instant knownAt,
            @Nullable String knownAtText,
            String path,
            Params params,
            Params query,
            List<Message> messages) {
        this.actor = actor;
        this.lang = lang;
        this.langAsked = langAsked;
        this.today = today;
        this.asOf = asOf;
        this.knownAt = knownAt;
        this.knownAtText = knownAtText;
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

    /// The moment of the past whose knowledge is shown; null for what is known now. Queries follow it by
    /// themselves.
    public @Nullable Instant knownAt() {
        return knownAt;
    }

    /// Whether the day shown is the one of [#knownAt], as it is where no day is asked for.
    boolean isDayOfKnowledge() {
        return knownAt != null && asOf.equals(Zone.day(knownAt));
    }

    String knownAtText() {
        return Objects.requireNonNullElse(knownAtText, "");
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

    Params knownAtParam(Params params) {
        return knownAtText == null ? params : params.with("knownAt", knownAtText);
    }

    /// The address of `path` for the same look: language, day and moment are kept where they were chosen.
    public String url(String path) {
        var url = path;
        if (langAsked) {
            url += (url.indexOf('?') < 0 ? "?" : "&") + "lang=" + lang.code();
        }
        if (!isToday()) {
            url += (url.indexOf('?') < 0 ? "?" : "&") + "asOf=" + asOf;
        }
        if (knownAtText != null) {
            url += (url.indexOf('?') < 0 ? "?" : "&") + "knownAt="
                    + URLEncoder.encode(knownAtText, StandardCharsets.UTF_8);
        }
        return url;
    }
}
