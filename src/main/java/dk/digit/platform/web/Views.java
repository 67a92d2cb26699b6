package dk.digit.platform.web;

import dk.digit.platform.access.Actor;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.text.Lang;
import dk.digit.platform.time.Zone;
import dk.digit.platform.web.form.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;

/// Reads the [View] of a request, once.
@Component
class Views implements HandlerMethodArgumentResolver {

    private static final String ATTRIBUTE = View.class.getName();

    private final Clock clock;

    Views(Clock clock) {
        this.clock = clock;
    }

    View of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof View view) {
            return view;
        }
        var view = read(request);
        request.setAttribute(ATTRIBUTE, view);
        // Kept first: the refusal itself is written in the view's language.
        if (ofMachine(request) && !view.messages().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "asOf");
        }
        return view;
    }

    private View read(HttpServletRequest request) {
        var all = Params.of(request.getParameterMap());
        var params = all.without("lang", "asOf", "knownAt", "_csrf");
        var actor = CurrentActor.get() == Actor.SYSTEM ? Actor.ANONYMOUS : CurrentActor.get();
        var messages = new ArrayList<Message>();
        var asked = Lang.of(all.get("lang"));
        // A program says by header what a reader says by the switch.
        var preferred = ofMachine(request) ? accepted(request) : null;
        var today = Zone.today(clock);
        var moment = all.get("knownAt");
        var knownAt = moment == null ? null : Moments.read(moment);
        if (moment != null && (knownAt == null || knownAt.isAfter(clock.instant()))) {
            messages.add(Message.of(Message.Kind.WARNING, "platform.knownAt.unreadable", moment));
            knownAt = null;
        }
        // What was known at a moment is looked at as of its day, unless another is asked for.
        var asOf = knownAt == null ? today : Zone.day(knownAt);
        var askedDay = all.get("asOf");
        if (askedDay != null) {
            var day = day(askedDay);
            if (day == null) {
                messages.add(Message.of(Message.Kind.WARNING, "platform.asOf.unreadable", askedDay));
            } else {
                asOf = day;
            }
        }
        return new View(
                actor,
                asked != null ? asked : preferred != null ? preferred : actor.lang(),
                asked != null,
                today,
                asOf,
                knownAt,
                knownAt == null ? null : moment,
                request.getRequestURI(),
                params,
                "GET".equals(request.getMethod()) ? params : Params.NONE,
                messages);
    }

    private static @Nullable Lang accepted(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return null;
        }
        for (var locale : Collections.list(request.getLocales())) {
            var lang = Lang.of(locale.toLanguageTag());
            if (lang != null) {
                return lang;
            }
        }
        return null;
    }

    /// A program is told that it was not understood; a person gets a page that says so.
    private static boolean ofMachine(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    /// Days are asked for between the years 1900 and 2199: others are slips of the keyboard.
    private static @Nullable LocalDate day(String text) {
        var day = Typed.date(text);
        return day == null || day.getYear() < 1900 || day.getYear() > 2199 ? null : day;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == View.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }
}
