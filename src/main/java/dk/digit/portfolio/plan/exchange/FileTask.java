package dk.digit.portfolio.plan.exchange;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.time.RoughDate;
import dk.digit.portfolio.MilestoneKind;
import dk.digit.portfolio.plan.LinkKind;
import dk.digit.portfolio.plan.PlanItemId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A task as a file tells it. What a file says nothing of is null and stays as it is.
///
/// @param row its row in a spreadsheet, or its number in a project file
/// @param activity whose plan it belongs to, where the file says so
/// @param key what links in the file call it by
/// @param id ours, where the file names it
/// @param guid the other program's
/// @param kind of a milestone, where the file knows it
/// @param due of a milestone, as well as the file knows it
/// @param waits what it waits for
public record FileTask(
        long row,
        @Nullable String activity,
        String key,
        @Nullable PlanItemId id,
        @Nullable UUID guid,
        boolean milestone,
        @Nullable MilestoneKind kind,
        String name,
        @Nullable String nameEn,
        LocalDate start,
        LocalDate finish,
        @Nullable RoughDate due,
        int progress,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate finishedOn,
        Told<String> responsible,
        Told<MunicipalityCode> municipality,
        List<Wait> waits) {

    public FileTask {
        waits = List.copyOf(waits);
    }

    /// @param on the key of what is waited for
    public record Wait(String on, LinkKind kind, int lag) {}

    /// A value that a file may have no room for, which is another thing than its being empty.
    public record Told<T>(boolean told, @Nullable T value) {

        static <T> Told<T> nothing() {
            return new Told<>(false, null);
        }

        static <T> Told<T> of(@Nullable T value) {
            return new Told<>(true, value);
        }

        @Nullable
        T or(@Nullable T former) {
            return told ? value : former;
        }
    }
}
