package dk.digit.platform.sql;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The moment of the past whose knowledge this thread looks at. While one is set, every query of jOOQ on
/// this thread is answered from what the system knew then; see [ThenListener].
public final class KnownAt {

    private static final ThreadLocal<Instant> MOMENT = new ThreadLocal<>();

    private KnownAt() {}

    /// Null for what is known now.
    public static @Nullable Instant get() {
        return MOMENT.get();
    }

    /// From here on, until [#clear()].
    public static void set(Instant moment) {
        MOMENT.set(moment);
    }

    public static void clear() {
        MOMENT.remove();
    }
}
