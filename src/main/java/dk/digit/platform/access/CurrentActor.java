package dk.digit.platform.access;

import java.util.concurrent.Callable;

/// Who acts on this thread. Set by the web filter for a request, by a job for its work; the system
/// everywhere else.
public final class CurrentActor {

    private static final ThreadLocal<Actor> CURRENT = new ThreadLocal<>();

    private CurrentActor() {}

    public static Actor get() {
        var actor = CURRENT.get();
        return actor == null ? Actor.SYSTEM : actor;
    }

    public static <T> T callAs(Actor actor, Callable<T> work) throws Exception {
        var before = CURRENT.get();
        CURRENT.set(actor);
        try {
            return work.call();
        } finally {
            restore(before);
        }
    }

    public static void runAs(Actor actor, Runnable work) {
        var before = CURRENT.get();
        CURRENT.set(actor);
        try {
            work.run();
        } finally {
            restore(before);
        }
    }

    /// From now on in this request the actor uses what `giver` has lent: the trail names both.
    static void actFor(@org.jspecify.annotations.Nullable String giver) {
        var actor = CURRENT.get();
        if (giver != null && actor != null) {
            CURRENT.set(actor.onBehalfOf(giver));
        }
    }

    private static void restore(@org.jspecify.annotations.Nullable Actor before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }
}
