package dk.digit.portfolio.plan.exchange;

import dk.digit.platform.text.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was read from a file: its tasks, what cannot be read of it, and what of it a plan has no room for.
public record PlanFile(List<FileTask> tasks, List<Trouble> refused, List<Trouble> notes) {

    public PlanFile {
        tasks = List.copyOf(tasks);
        refused = List.copyOf(refused);
        notes = List.copyOf(notes);
    }

    /// @param row of the task; null for the whole file
    /// @param task its name, or empty
    /// @param field message key of the field, or null for the whole task
    public record Trouble(
            @Nullable Long row, String task, @Nullable String field, Refusal reason) {

        static Trouble whole(Refusal reason) {
            return new Trouble(null, "", null, reason);
        }
    }

    static PlanFile refused(Refusal reason) {
        return new PlanFile(List.of(), List.of(Trouble.whole(reason)), List.of());
    }

    /// Collects while a file is read.
    static final class Builder {
        final List<FileTask> tasks = new ArrayList<>();
        final List<Trouble> refused = new ArrayList<>();
        final List<Trouble> notes = new ArrayList<>();

        void refuse(@Nullable Long row, String task, @Nullable String field, Refusal reason) {
            refused.add(new Trouble(row, task, field, reason));
        }

        void note(@Nullable Long row, String task, Refusal reason) {
            notes.add(new Trouble(row, task, null, reason));
        }

        PlanFile build() {
            if (tasks.isEmpty() && refused.isEmpty()) {
                refuse(null, "", null, Refusal.of("portfolio.exchange.noTasks"));
            }
            return new PlanFile(tasks, refused, notes);
        }
    }
}
