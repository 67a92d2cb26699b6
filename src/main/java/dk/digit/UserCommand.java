package dk.digit;

import dk.digit.people.People;
import dk.digit.platform.access.Role;
import dk.digit.platform.access.TokenScope;
import dk.digit.platform.text.Lang;
import dk.digit.platform.time.Zone;
import java.io.Console;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Local accounts from the server's own machine, for when nobody can get in.
@Command(
        name = "user",
        description = "Create, reset, lock a local account; make an API token.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class UserCommand implements Runnable {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    Digit digit;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command");
    }

    @Command(name = "create", description = "Create an account.", mixinStandardHelpOptions = true)
    int create(
            @Parameters(paramLabel = "USER") String username,
            @Option(names = "--name", required = true, description = "How it shows on screen.") String name,
            @Option(names = "--role", required = true, description = "${COMPLETION-CANDIDATES}") List<Role> roles,
            @Option(names = "--municipality", description = "Code, such as 0265; none for the secretariat.") @Nullable
                    String municipality,
            @Option(names = "--lang", defaultValue = "da") String lang,
            @Option(names = "--password-stdin", description = "Read the password from standard input.")
                    boolean fromInput)
            throws Exception {
        var password = password(fromInput);
        try (var context = digit.openAsItIs()) {
            var language = Lang.of(lang);
            context.getBean(People.class)
                    .createAccount(
                            username,
                            password,
                            name,
                            EnumSet.copyOf(roles),
                            municipality,
                            language == null ? Lang.DA : language);
            return Digit.DONE;
        }
    }

    @Command(name = "reset", description = "Set a new password.", mixinStandardHelpOptions = true)
    int reset(
            @Parameters(paramLabel = "USER") String username,
            @Option(names = "--password-stdin", description = "Read the password from standard input.")
                    boolean fromInput)
            throws Exception {
        var password = password(fromInput);
        try (var context = digit.openAsItIs()) {
            context.getBean(People.class).resetPassword(username, password);
            return Digit.DONE;
        }
    }

    @Command(name = "lock", description = "Shut an account out at once.", mixinStandardHelpOptions = true)
    int lock(@Parameters(paramLabel = "USER") String username) {
        try (var context = digit.openAsItIs()) {
            context.getBean(People.class).lock(username);
            return Digit.DONE;
        }
    }

    @Command(name = "unlock", description = "Let an account in again.", mixinStandardHelpOptions = true)
    int unlock(@Parameters(paramLabel = "USER") String username) {
        try (var context = digit.openAsItIs()) {
            context.getBean(People.class).unlock(username);
            return Digit.DONE;
        }
    }

    @Command(name = "token", description = "Make a bearer token for the API.", mixinStandardHelpOptions = true)
    int token(
            @Parameters(paramLabel = "USER") String username,
            @Option(names = "--name", defaultValue = "command line") String name,
            @Option(names = "--days", defaultValue = "90", description = "How long it works (default: 90).") int days,
            @Option(
                            names = "--scope",
                            defaultValue = TokenScope.READ,
                            description = "What for: read, write, or either in one room, such as read:finance;"
                                    + " may be repeated (default: read).")
                    List<String> scopes) {
        for (String scope : scopes) {
            if (!TokenScope.isWellFormed(scope)) {
                throw new ParameterException(spec.commandLine(), "Not a scope: " + scope);
            }
        }
        try (var context = digit.openAsItIs()) {
            var expires = Zone.today(context.getBean(Clock.class)).plusDays(days);
            spec.commandLine()
                    .getOut()
                    .println(context.getBean(People.class).createToken(username, name, expires, TokenScope.of(scopes)));
            spec.commandLine().getOut().flush();
            return Digit.DONE;
        }
    }

    @Command(
            name = "reset-factor",
            description = "Take an account's second factor away: the password alone lets in again.",
            mixinStandardHelpOptions = true)
    int resetFactor(@Parameters(paramLabel = "USER") String username) {
        try (var context = digit.openAsItIs()) {
            context.getBean(People.class).resetFactor(username);
            return Digit.DONE;
        }
    }

    private static String password(boolean fromInput) throws Exception {
        if (fromInput) {
            var line = new java.io.BufferedReader(
                            new java.io.InputStreamReader(System.in, java.nio.charset.StandardCharsets.UTF_8))
                    .readLine();
            return line == null ? "" : line;
        }
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new IllegalStateException("no terminal to ask for the password at; use --password-stdin");
        }
        return new String(console.readPassword("Password: "));
    }
}
