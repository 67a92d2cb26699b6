package dk.digit.platform.web;

import dk.digit.platform.sql.KnownAt;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/// Around a handler whose reader asks for what was known at a moment of the past (`?knownAt=`): its queries
/// are answered from then. Whether the reader may was asked before, as of today.
@Component
class PastReader implements HandlerInterceptor {

    private final Views views;

    PastReader(Views views) {
        this.views = views;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var moment = views.of(request).knownAt();
        if (moment != null) {
            if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
                throw new RefusedException(Refusal.of("platform.knownAt.readOnly"));
            }
            KnownAt.set(moment);
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception problem) {
        KnownAt.clear();
    }
}
