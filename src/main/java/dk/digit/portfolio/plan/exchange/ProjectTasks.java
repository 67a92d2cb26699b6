package dk.digit.portfolio.plan.exchange;

import dk.digit.platform.text.Refusal;
import dk.digit.portfolio.plan.exchange.FileTask.Told;
import dk.digit.portfolio.plan.exchange.ProjectXmlReader.RawTask;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the tasks of a project file mean for a plan: summaries are left out, for a plan has no levels; lags
/// become whole days.
final class ProjectTasks {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_RESPONSIBLE = 200;
    private static final int LONGEST_LAG = 3650;
    private static final Set<Integer> PERCENT = Set.of(19, 20, 51, 52);
    private static final int DAY_AND_NIGHT = 24 * 60 * 10;

    private final Map<String, List<String>> people;
    private final List<RawTask> raw;
    private final int day;
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> read = new HashSet<>();
    private final PlanFile.Builder file = new PlanFile.Builder();

    ProjectTasks(Map<String, String> project, List<RawTask> raw, Map<String, List<String>> people) {
        this.raw = raw;
        this.people = people;
        this.day = 10 * Math.max(1, number(project.get("MinutesPerDay"), 480));
    }

    PlanFile read() {
        List<RawTask> taken = new ArrayList<>();
        for (RawTask task : raw) {
            names.put(uid(task), name(task));
            if (isEmpty(task)) {
                continue;
            }
            if (is(task, "Summary")) {
                file.note(row(task), name(task), Refusal.of("portfolio.exchange.summary"));
            } else if ("0".equals(task.fields().get("Active"))) {
                file.note(row(task), name(task), Refusal.of("portfolio.exchange.inactive"));
            } else {
                taken.add(task);
                if (!read.add(uid(task))) {
                    file.refuse(row(task), name(task), null, Refusal.of("portfolio.exchange.twice", uid(task)));
                }
            }
        }
        taken.forEach(this::task);
        return file.build();
    }

    /// The line of the project itself, and blank lines.
    private static boolean isEmpty(RawTask task) {
        return is(task, "IsNull")
                || uid(task).equals("0")
                || (name(task).isEmpty() && !task.fields().containsKey("Start"));
    }

    private void task(RawTask task) {
        long row = row(task);
        var name = name(task);
        boolean milestone = is(task, "Milestone");
        var start = moment(task, "Start", "portfolio.plan.start");
        var finish = moment(task, "Finish", "portfolio.plan.finish");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            file.refuse(row, name, "portfolio.plan.name", Refusal.of("portfolio.exchange.nameLength", LONGEST_NAME));
        }
        var guid = guid(task);
        if (start == null || finish == null || guid == null) {
            return;
        }
        var last = milestone || finish.toLocalTime().isAfter(LocalTime.MIDNIGHT) || !finish.isAfter(start)
                ? finish.toLocalDate()
                : finish.toLocalDate().minusDays(1);
        var progress = number(task.fields().get("PercentComplete"), 0);
        var finished = date(task, "ActualFinish");
        file.tasks.add(new FileTask(
                row,
                null,
                uid(task),
                null,
                guid,
                milestone,
                null,
                name,
                null,
                milestone ? last : start.toLocalDate(),
                last,
                null,
                Math.clamp(progress, 0, 100),
                milestone ? null : date(task, "ActualStart"),
                milestone || progress < 100 ? null : finished,
                responsible(task),
                Told.nothing(),
                waits(task)));
    }

    private Told<String> responsible(RawTask task) {
        var contact = task.fields().getOrDefault("Contact", "");
        var names = contact.isEmpty() ? String.join(", ", people.getOrDefault(uid(task), List.of())) : contact;
        if (names.isEmpty()) {
            return Told.nothing();
        }
        return Told.of(names.length() > LONGEST_RESPONSIBLE ? names.substring(0, LONGEST_RESPONSIBLE) : names);
    }

    private List<FileTask.Wait> waits(RawTask task) {
        var waits = new ArrayList<FileTask.Wait>();
        for (var link : task.links()) {
            var on = link.getOrDefault("PredecessorUID", "");
            if (!read.contains(on) || "1".equals(link.get("CrossProject"))) {
                file.note(
                        row(task),
                        name(task),
                        Refusal.of("portfolio.exchange.linkOutside", names.getOrDefault(on, on)));
                continue;
            }
            var lag = lag(task, link);
            if (lag != null) {
                waits.add(new FileTask.Wait(on, ProjectXmlReader.kind(link.getOrDefault("Type", "1")), lag));
            }
        }
        return waits;
    }

    /// Tenths of minutes of working time, or of all time, in days; what is left over is rounded away from none.
    private @Nullable Integer lag(RawTask task, Map<String, String> link) {
        int format = number(link.get("LagFormat"), 7);
        int tenths = number(link.get("LinkLag"), 0);
        if (PERCENT.contains(format) && tenths != 0) {
            file.refuse(row(task), name(task), "portfolio.plan.link.lag", Refusal.of("portfolio.exchange.percentLag"));
            return null;
        }
        int unit = format % 2 == 0 ? DAY_AND_NIGHT : day;
        int days = (int) Math.signum(tenths) * Math.ceilDiv(Math.abs(tenths), unit);
        if (tenths % unit != 0) {
            file.note(row(task), name(task), Refusal.of("portfolio.exchange.roundedLag", days));
        }
        if (Math.abs(days) > LONGEST_LAG) {
            file.refuse(
                    row(task),
                    name(task),
                    "portfolio.plan.link.lag",
                    Refusal.of("platform.form.notBetween", -LONGEST_LAG, LONGEST_LAG));
            return null;
        }
        return days;
    }

    /// A file without ids of its own is known by the numbers of its tasks.
    private @Nullable UUID guid(RawTask task) {
        var text = task.fields().getOrDefault("GUID", "");
        if (text.isEmpty()) {
            return UUID.nameUUIDFromBytes(("project:" + uid(task)).getBytes(StandardCharsets.UTF_8));
        }
        try {
            return UUID.fromString(text.replaceAll("[{}]", ""));
        } catch (IllegalArgumentException e) {
            file.refuse(row(task), name(task), null, Refusal.of("portfolio.exchange.badGuid", text));
            return null;
        }
    }

    private @Nullable LocalDateTime moment(RawTask task, String field, String label) {
        var text = task.fields().getOrDefault(field, "");
        try {
            var moment = LocalDateTime.parse(text);
            if (moment.getYear() >= 1990 && moment.getYear() < 2200) {
                return moment;
            }
        } catch (DateTimeException e) {
            // told below, as is a year out of reach
        }
        file.refuse(row(task), name(task), label, Refusal.of("portfolio.exchange.notADay", text));
        return null;
    }

    private static @Nullable LocalDate date(RawTask task, String field) {
        var text = task.fields().get(field);
        try {
            return text == null ? null : LocalDateTime.parse(text).toLocalDate();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String uid(RawTask task) {
        return task.fields().getOrDefault("UID", "");
    }

    private static String name(RawTask task) {
        return task.fields().getOrDefault("Name", "");
    }

    private static long row(RawTask task) {
        return number(task.fields().getOrDefault("ID", uid(task)), 0);
    }

    private static boolean is(RawTask task, String field) {
        var text = task.fields().get(field);
        return "1".equals(text) || "true".equals(text);
    }

    private static int number(@Nullable String text, int otherwise) {
        try {
            return text == null || text.isEmpty() ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
