package dk.digit.people;

import dk.digit.platform.access.Loopback;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/// Where a log-in comes from. A request that a proxy passed on is never from this machine, whatever
/// address it shows: anybody can write a header.
final class Whence extends WebAuthenticationDetails {

    private static final long serialVersionUID = 1L;

    private final boolean thisMachine;

    Whence(HttpServletRequest request) {
        super(request);
        thisMachine = Loopback.is(request.getRemoteAddr()) && !passedOn(request);
    }

    boolean thisMachine() {
        return thisMachine;
    }

    private static boolean passedOn(HttpServletRequest request) {
        // The attribute is what the web server leaves when it has read the headers itself.
        return request.getAttribute("org.apache.tomcat.request.forwarded") != null
                || Stream.of(
                                "X-Forwarded-For",
                                "X-Forwarded-Proto",
                                "X-Forwarded-Host",
                                "X-Real-IP",
                                "Forwarded",
                                "Via")
                        .anyMatch(header -> request.getHeader(header) != null);
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return super.equals(other) && other instanceof Whence whence && whence.thisMachine == thisMachine;
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
