package dk.digit.people;

import dk.digit.platform.text.Lang;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/// Leads to the log-in page, in the language that was asked for.
final class LoginDoor extends LoginUrlAuthenticationEntryPoint {

    LoginDoor() {
        super("/login");
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) {
        var lang = chosen(request);
        return lang.isEmpty() ? getLoginFormUrl() : getLoginFormUrl() + "?" + lang;
    }

    /// `lang=en` where the address says so; the browser's words are not passed on as they came.
    static String chosen(HttpServletRequest request) {
        var lang = Lang.of(request.getParameter("lang"));
        return lang == null ? "" : "lang=" + lang.code();
    }
}
