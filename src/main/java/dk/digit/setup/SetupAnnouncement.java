package dk.digit.setup;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Prints the one-time code when a server starts without an association.
@Component
@ConditionalOnWebApplication
class SetupAnnouncement {

    private final Setup setup;
    private final SetupCode code;
    private final Environment environment;
    private int port;

    SetupAnnouncement(Setup setup, SetupCode code, Environment environment) {
        this.setup = setup;
        this.code = code;
        this.environment = environment;
    }

    @EventListener
    void opened(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void ready() {
        if (port == 0 || environment.getProperty("digit.rehearsal", Boolean.class, false) || setup.done()) {
            return;
        }
        var out = System.out;
        out.println("There is no association yet. Set it up at http://localhost:" + port + "/setup");
        out.println("One-time code: " + code.issue() + " (codes of earlier starts are void)");
        out.println();
        out.flush();
    }
}
