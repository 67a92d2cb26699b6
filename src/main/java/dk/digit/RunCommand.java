package dk.digit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// The server.
@Command(name = "run", description = "Start the server.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    /// The server's own threads keep the process alive; `main` must not end it.
    static final int KEEPS_RUNNING = -1;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    Digit digit;

    @Option(names = "--port", description = "Port to listen on (default: SERVER_PORT, else 8080).")
    @Nullable
    Integer port;

    @Option(names = "--empty", description = "Start an empty association with a set-up page.")
    boolean empty;

    @Override
    public Integer call() {
        List<String> properties = new ArrayList<>();
        properties.add("--digit.empty=" + empty);
        if (port != null) {
            properties.add("--server.port=" + port);
        }
        if (digit.home != null) {
            properties.add("--digit.home=" + digit.home);
        }
        var application = new SpringApplication(Digit.class);
        application.run(properties.toArray(String[]::new));
        return KEEPS_RUNNING;
    }
}
