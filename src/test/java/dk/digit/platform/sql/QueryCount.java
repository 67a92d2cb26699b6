package dk.digit.platform.sql;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// How many statements something sends to the database: a page costs a fixed number of them, however much
/// it shows.
///
/// ```java
/// assertThat(QueryCount.of(() -> web.perform(get("/association/members")))).isEqualTo(few);
/// ```
public final class QueryCount {

    private static final List<String> SENT = Collections.synchronizedList(new ArrayList<>());

    private static volatile boolean counting;
    private static volatile Thread caller = Thread.currentThread();

    private QueryCount() {}

    /// The statements that `work` sends, on its own thread or on one that answers requests: what goes on in the
    /// background meanwhile is no cost of a page. Tests of one process run one after the other.
    public static List<String> sent(Callable<?> work) throws Exception {
        SENT.clear();
        caller = Thread.currentThread();
        counting = true;
        try {
            work.call();
        } finally {
            counting = false;
        }
        return List.copyOf(SENT);
    }

    public static int of(Callable<?> work) throws Exception {
        return sent(work).size();
    }

    private static boolean ofWork(Thread thread) {
        return thread == caller || thread.getName().startsWith("tomcat-handler-");
    }

    /// For a server outside of tests, which brings its own pool.
    public static DataSource counted(DataSource source) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                var connection = super.getConnection();
                return counting ? counted(connection) : connection;
            }
        };
    }

    static Connection counted(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                QueryCount.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (counting
                            && ofWork(Thread.currentThread())
                            && method.getName().equals("prepareStatement")) {
                        SENT.add((String) arguments[0]);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
