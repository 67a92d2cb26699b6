package dk.digit.platform.web;

import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.access.MissingRight;
import dk.digit.platform.access.MissingScope;
import dk.digit.platform.access.Open;
import dk.digit.platform.access.Rights;
import dk.digit.platform.access.Target;
import dk.digit.platform.access.TooManyRequests;
import dk.digit.platform.sql.Constraints;
import dk.digit.platform.sql.NotKnownThen;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.form.StaleException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import tools.jackson.databind.json.JsonMapper;

/// Turns everything that can go wrong into an answer: a page for people, `application/problem+json` for
/// `/api/**`. Nothing of the inside shows; what the product itself did wrong is logged under a reference
/// number that the answer names.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
@Controller
class Problems implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Pages pages;
    private final Rights rights;
    private final JsonMapper json;

    Problems(Pages pages, Rights rights, JsonMapper json) {
        this.pages = pages;
        this.rights = rights;
        this.json = json;
    }

    @ExceptionHandler(Exception.class)
    void answer(Exception problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            LOG.error("{} {} broke off", request.getMethod(), request.getRequestURI(), problem);
            throw new IOException("the answer broke off", problem);
        }
        // Not a full reset: the session's cookie must survive.
        response.resetBuffer();
        response.setHeader("Content-Disposition", null);
        response.setHeader("Content-Encoding", null);
        header(problem, response);
        var lang = pages.view(request).lang();
        send(page(problem, lang, request), problem, request, response);
    }

    /// What programs read beside the words.
    private static void header(Exception problem, HttpServletResponse response) {
        switch (problem) {
            case TooManyRequests e -> response.setHeader("Retry-After", Long.toString(e.seconds()));
            case MissingScope e ->
                response.setHeader(
                        "WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"" + e.scope() + "\"");
            default -> {}
        }
    }

    /// What filters and the container report.
    @RequestMapping("/error")
    @Open(because = "says what went wrong, also before log-in")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (thrown instanceof Exception exception) {
            answer(exception, request, response);
        } else {
            send(ErrorPage.of(Problem.of(status)), null, request, response);
        }
    }

    private ErrorPage page(Exception problem, Lang lang, HttpServletRequest request) {
        return switch (problem) {
            case NotFoundException e -> ErrorPage.of(Problem.NOT_FOUND);
            case MissingRight e -> forbidden(e, lang);
            case MissingScope e ->
                new ErrorPage(
                        Problem.FORBIDDEN, List.of(Texts.of(lang, "platform.problem.missingScope", e.scope())), null);
            case TooManyRequests e ->
                new ErrorPage(
                        Problem.TOO_MANY, List.of(Texts.of(lang, "platform.problem.waitSeconds", e.seconds())), null);
            case AuthenticationException e -> ErrorPage.of(Problem.NOT_LOGGED_IN);
            case CsrfException e -> ErrorPage.of(Problem.SESSION_ENDED);
            case AccessDeniedException e -> ErrorPage.of(Problem.FORBIDDEN);
            case RefusedException e -> new ErrorPage(Problem.REFUSED, sentences(e.refusals(), lang), null);
            case NotKnownThen e -> ErrorPage.of(Problem.NOT_KNOWN);
            case StaleException e ->
                new ErrorPage(
                        Problem.REFUSED,
                        List.of(Texts.of(
                                lang, "platform.form.changedBy", e.meanwhile().by())),
                        null);
            case NotAValue e -> new ErrorPage(Problem.BAD_REQUEST, List.of(e.sentence(lang)), null);
            case MaxUploadSizeExceededException e -> ErrorPage.of(Problem.TOO_LARGE);
            case ErrorResponse e
            when e.getStatusCode().is4xxClientError() ->
                ErrorPage.of(Problem.of(e.getStatusCode().value()));
            case org.springframework.web.method.annotation.MethodArgumentTypeMismatchException e ->
                ErrorPage.of(Problem.BAD_REQUEST);
            default ->
                Constraints.explain(problem)
                        .map(refusal -> new ErrorPage(Problem.REFUSED, List.of(refusal.text(lang)), null))
                        .orElseGet(() -> failed(problem, request));
        };
    }

    private static ErrorPage failed(Exception problem, HttpServletRequest request) {
        var reference = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("{} {} failed, reference {}", request.getMethod(), request.getRequestURI(), reference, problem);
        return new ErrorPage(Problem.FAILED, List.of(), reference);
    }

    private ErrorPage forbidden(MissingRight missing, Lang lang) {
        var right = missing.right();
        var reasons = new ArrayList<String>();
        int dot = right.indexOf('.');
        var words = dot < 0 ? right : right.substring(0, dot) + ".right" + right.substring(dot);
        if (Texts.has(words)) {
            reasons.add(Texts.of(lang, "platform.problem.missingRight", Texts.of(lang, words)));
        }
        var target = missing.target();
        if (target != null && Texts.has(words)) {
            return new ErrorPage(Problem.FORBIDDEN, List.of(elsewhere(right, words, target, lang)), null);
        }
        var roles = rights.rolesWith(right);
        if (!roles.isEmpty()) {
            reasons.add(Texts.of(
                    lang,
                    "platform.problem.whoHasIt",
                    roles.stream().sorted().map(role -> Texts.of(lang, role)).collect(Collectors.joining(", "))));
        }
        return new ErrorPage(Problem.FORBIDDEN, reasons, null);
    }

    /// The actor has the right, but for other records: says for which.
    private String elsewhere(String right, String words, Target target, Lang lang) {
        var where = rights.reaches(CurrentActor.get(), right).stream()
                .map(reached -> Texts.of(lang, reached.scope()).toLowerCase(lang.locale()) + " ("
                        + reached.standing().words().in(lang) + ")")
                .distinct()
                .collect(Collectors.joining(", "));
        return Texts.of(
                lang,
                "platform.problem.onlyOwn",
                Texts.of(lang, words),
                where,
                target.words().in(lang));
    }

    private static List<String> sentences(List<Refusal> refusals, Lang lang) {
        return refusals.stream().map(refusal -> refusal.text(lang)).toList();
    }

    private void send(
            ErrorPage page, @Nullable Exception problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (path(request).startsWith("/api/")) {
            sendJson(page, problem, request, response);
        } else {
            sendPage(page, request, response);
        }
    }

    private void sendPage(ErrorPage page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            pages.send(page, request, response);
        } catch (RuntimeException failed) {
            // The page needs a session and so a database; when that is what fails, words alone must do.
            LOG.error("no page for {} of {}", page.problem(), request.getRequestURI(), failed);
            response.setStatus(page.status());
            response.setContentType("text/plain;charset=UTF-8");
            var lang = Objects.requireNonNullElse(Lang.of(request.getParameter("lang")), Lang.DA);
            var text = page.title(lang) + ". " + Texts.of(lang, page.problem().help())
                    + (page.reference() == null ? "" : " " + page.reference());
            response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void sendJson(
            ErrorPage page, @Nullable Exception problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var lang = Objects.requireNonNullElse(
                Lang.of(request.getHeader("Accept-Language")),
                pages.view(request).lang());
        var detail = ProblemDetail.forStatus(page.status());
        detail.setTitle(page.title(lang));
        detail.setDetail(
                page.reasons().isEmpty() ? Texts.of(lang, page.problem().help()) : String.join(" ", page.reasons()));
        detail.setInstance(URI.create(path(request)));
        if (page.reference() != null) {
            detail.setProperty("reference", page.reference());
        }
        if (problem instanceof MissingScope missing) {
            detail.setProperty("scope", missing.scope());
        }
        if (problem instanceof NotAValue wrong) {
            detail.setProperty("allowed", wrong.allowed());
        }
        if (problem instanceof RefusedException refused) {
            detail.setProperty("errors", errors(refused.refusals(), lang));
        }
        response.setStatus(page.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), detail);
    }

    private static List<Map<String, String>> errors(List<Refusal> refusals, Lang lang) {
        return refusals.stream()
                .map(refusal ->
                        Map.of("field", Objects.requireNonNullElse(refusal.field(), ""), "message", refusal.text(lang)))
                .toList();
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String original
                ? original
                : request.getRequestURI();
    }
}
