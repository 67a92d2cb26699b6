package dk.digit;

import dk.digit.demo.Demonstration;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// What the server does before the first page is asked for, and what it says when it is ready.
@Component
@ConditionalOnWebApplication
class StartUp implements SmartInitializingSingleton {

    private static final List<String> LOG_INS = List.of(
            "secretariat",
            "projectlead",
            "contractmanager",
            "controller",
            "board",
            "chief-roskilde",
            "security-holbaek",
            "auditor",
            "admin");

    private final Demonstration demonstration;
    private final Environment environment;
    private final boolean empty;
    private boolean shows;
    private int port;

    StartUp(Demonstration demonstration, Environment environment, @Value("${digit.empty:false}") boolean empty) {
        this.demonstration = demonstration;
        this.environment = environment;
        this.empty = empty;
    }

    /// Before the web server opens its port, so that nobody meets a half-told year.
    @Override
    public void afterSingletonsInstantiated() {
        shows = demonstration.ensure(empty);
    }

    @EventListener
    void opened(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    @EventListener(org.springframework.boot.context.event.ApplicationReadyEvent.class)
    void ready() {
        if (environment.getProperty("digit.rehearsal", Boolean.class, false) || port == 0) {
            return;
        }
        var out = System.out;
        out.println();
        out.println("DIGIT is ready: http://localhost:" + port + "/");
        if (shows) {
            out.println("Demonstration association DIGIT 2023. Log in from this machine with user = password:");
            out.println("  " + String.join(", ", LOG_INS));
            out.println("  (one chief-<municipality> for each of the eleven members)");
        }
        out.println();
        out.flush();
    }
}
