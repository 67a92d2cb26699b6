package dk.digit.platform.web;

import dk.digit.platform.access.Rights;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.MethodParameter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Turns what a handler answers into a response.
@Component
public class Pages implements HandlerMethodReturnValueHandler {

    private static final String MESSAGES = "messages";

    private static final Letterhead BLANK = () -> new Letterhead.Name("DIGIT", false);

    private final Views views;
    private final Menu menu;
    private final Rights rights;
    private final Assets assets;
    private final ObjectProvider<Letterhead> letterhead;
    private final ObjectProvider<Histories> histories;
    private final ObjectProvider<Inbox> inbox;
    private final boolean development;
    private final String version;

    Pages(
            Views views,
            Menu menu,
            Rights rights,
            Assets assets,
            ObjectProvider<Letterhead> letterhead,
            ObjectProvider<Histories> histories,
            ObjectProvider<Inbox> inbox,
            @Value("${digit.development:false}") boolean development) {
        this.views = views;
        this.menu = menu;
        this.rights = rights;
        this.assets = assets;
        this.letterhead = letterhead;
        this.histories = histories;
        this.inbox = inbox;
        this.development = development;
        this.version = Objects.requireNonNullElse(Pages.class.getPackage().getImplementationVersion(), "0.1.0");
    }

    /// How the sender of `request` looks at it; for filters, which have no handler parameters.
    public View view(HttpServletRequest request) {
        return views.of(request);
    }

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return Answer.class.isAssignableFrom(type.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter type, ModelAndViewContainer container, NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var response = Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
        send((Answer) Objects.requireNonNull(value, "a handler answers something"), request, response);
    }

    /// Sends `answer`; filters that answer by themselves use it too.
    public void send(Answer answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (answer) {
            case Page page -> send(page, page.status(), request, response);
            case PageWithStatus(Page page, int status) -> send(page, status, request, response);
            case Redirect redirect -> send(redirect, request, response);
            case Download download -> send(download, response);
            default -> throw new IllegalArgumentException("not an answer: " + answer.getClass());
        }
    }

    private void send(Page page, int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var html = Templates.render(page, shell(page, request));
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        if (development) {
            response.setHeader("X-Page", signpost(page, request));
        }
        response.setContentLength(html.length());
        html.writeTo(response.getOutputStream());
    }

    private Shell shell(Page page, HttpServletRequest request) {
        var view = views.of(request);
        var messages = new ArrayList<Message>();
        var flash = RequestContextUtils.getInputFlashMap(request);
        if (flash != null && flash.get(MESSAGES) instanceof List<?> said) {
            said.forEach(message -> messages.add((Message) message));
        }
        messages.addAll(view.messages());
        return new Shell(
                page,
                view,
                rights,
                () -> menu.on(view.path(), page.crumbs(), view.actor()),
                letterhead.getIfAvailable(() -> BLANK).name(),
                assets,
                (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
                messages,
                history(page, view),
                version,
                inbox.getIfAvailable());
    }

    private @Nullable History history(Page page, View view) {
        var record = page.record();
        var told = histories.getIfAvailable();
        return record == null || told == null ? null : told.of(record, view);
    }

    private void send(Redirect redirect, HttpServletRequest request, HttpServletResponse response) {
        var location = views.of(request).url(redirect.path());
        if (!redirect.messages().isEmpty()) {
            RequestContextUtils.getOutputFlashMap(request).put(MESSAGES, new ArrayList<>(redirect.messages()));
            RequestContextUtils.saveOutputFlashMap(location, request, response);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", location);
    }

    private static void send(Download download, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.parseMediaType(download.mediaType()).toString());
        response.setHeader(
                "Content-Disposition",
                (download.inline() ? ContentDisposition.inline() : ContentDisposition.attachment())
                        .filename(download.filename(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        download.body().write(response.getOutputStream());
    }

    private static String signpost(Page page, HttpServletRequest request) {
        var template = page.getClass().getSimpleName() + ".jte";
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler) {
            var type = handler.getBeanType();
            return type.getPackageName().replaceFirst("^dk\\.digit\\.", "") + "." + type.getSimpleName() + "#"
                    + handler.getMethod().getName() + " " + template;
        }
        return template;
    }
}
