package dk.digit.people.notices;

import dk.digit.Digit;
import dk.digit.platform.sql.DatabaseAddress;
import dk.digit.platform.time.MovingClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;

/// The whole program in a process of its own, on a Tuesday morning, sending: started and killed by
/// [KilledWhileSendingDbTest].
final class MailingNode {

    private static final String TUESDAY = "2026-11-24T10:00";

    public static void main(String[] args) {
        var application = new SpringApplication(Digit.class);
        application.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(new OnTuesday()));
        application.run(args);
    }

    private static final class OnTuesday implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof Clock clock
                    ? Clock.offset(clock, Duration.between(clock.instant(), MovingClock.at(TUESDAY)))
                    : bean;
        }
    }

    static Process start(Path home, DatabaseAddress database, int smtpPort) throws IOException {
        var options = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                MailingNode.class.getName(),
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--digit.home=" + home,
                "--digit.empty=true",
                "--digit.rehearsal=true",
                "--spring.main.lazy-initialization=true",
                "--digit.jobs.sign-of-life=500ms",
                "--digit.mail.host=127.0.0.1",
                "--digit.mail.port=" + smtpPort,
                "--digit.mail.from=digit@example.org");
        var node = new ProcessBuilder(options)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("node.log").toFile()));
        node.environment().putAll(Map.of("DIGIT_DATABASE_URL", url(database)));
        return node.start();
    }

    private static String url(DatabaseAddress database) {
        return database.url() + (database.url().contains("?") ? "&" : "?") + "user="
                + database.app().user() + "&password=" + database.app().password();
    }

    /// SIGKILL: nothing of it runs any more.
    static void kill(Process node) {
        try {
            if (!node.destroyForcibly().waitFor(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("it cannot be killed");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
