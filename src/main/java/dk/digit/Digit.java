package dk.digit;

import dk.digit.demo.Demonstration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// Start of the program. Without a web server unless the command is `run`: every command opens the same
/// database (and joins the embedded one of a running server), does its work and ends.
// Two rooms may use the same noun: a bean is named with its room.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Command(
        name = "digit",
        description = "The cooperation as one running system.",
        mixinStandardHelpOptions = true,
        version = "digit 0.1.0",
        subcommands = {
            RunCommand.class,
            ReportCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            CheckCommand.class,
            ReindexCommand.class,
            UserCommand.class,
            RehearseCommand.class
        })
public class Digit implements Callable<Integer> {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int REFUSED = 2;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Where data is kept (default: DIGIT_HOME, else var/).")
    @Nullable
    String home;

    public static void main(String[] args) {
        // The Excel and SVG libraries touch AWT; there is no screen to open.
        System.setProperty("java.awt.headless", "true");
        var line = new CommandLine(Digit.class)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Failures());
        int code = line.execute(args);
        if (code != RunCommand.KEEPS_RUNNING) {
            System.exit(code);
        }
    }

    @Override
    public Integer call() {
        CommandLine.usage(this, System.err);
        return REFUSED;
    }

    /// The clock that everything reads. Tests stop it.
    @Bean
    java.time.Clock clock() {
        return java.time.Clock.systemUTC();
    }

    /// Opens the application for one command, on the demonstration year where nothing was started yet.
    ConfigurableApplicationContext open() {
        var context = openAsItIs();
        context.getBean(Demonstration.class).ensure(false);
        return context;
    }

    /// Opens the application without deciding what a new database is to hold.
    ConfigurableApplicationContext openAsItIs() {
        var settings =
                new ArrayList<>(List.of("--spring.main.lazy-initialization=true", "--logging.threshold.console=ERROR"));
        if (home != null) {
            settings.add("--digit.home=" + home);
        }
        var application = new SpringApplication(Digit.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        return application.run(settings.toArray(String[]::new));
    }
}
