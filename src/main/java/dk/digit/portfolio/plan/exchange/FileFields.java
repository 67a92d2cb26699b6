package dk.digit.portfolio.plan.exchange;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.RoughDate;
import dk.digit.portfolio.MilestoneDraft;
import dk.digit.portfolio.MilestoneKind;
import dk.digit.portfolio.plan.PlanItem;
import dk.digit.portfolio.plan.WorkPackageDraft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The fields of a task: what a file makes of them, and how that differs from what is there.
final class FileFields {

    private static final int DONE = 100;

    private FileFields() {}

    /// What the file leaves out stays as it was.
    static WorkPackageDraft workPackage(FileTask task, @Nullable PlanItem former) {
        return new WorkPackageDraft(
                name(task, former),
                task.start(),
                task.finish(),
                task.progress(),
                task.startedOn(),
                task.finishedOn(),
                task.responsible().or(former == null ? null : former.responsible()),
                task.municipality().or(former == null ? null : former.municipality()));
    }

    static MilestoneDraft milestone(FileTask task, @Nullable PlanItem former) {
        var kind = former == null || former.kind() == null ? MilestoneKind.OTHER : former.kind();
        var name = name(task, former);
        return new MilestoneDraft(
                task.kind() == null ? kind : task.kind(),
                due(task, former),
                new Bilingual(name.da(), name.en().isBlank() ? name.da() : name.en()),
                task.progress() == DONE);
    }

    private static Bilingual name(FileTask task, @Nullable PlanItem former) {
        if (task.nameEn() != null) {
            return Bilingual.of(task.name(), task.nameEn());
        }
        if (former == null) {
            return Bilingual.of(task.name(), null);
        }
        // Where the English only repeats the Danish, it goes on repeating it.
        boolean repeats = former.name().en().equals(former.name().da());
        return Bilingual.of(task.name(), repeats ? task.name() : former.name().enOrNull());
    }

    /// A file that knows days only does not make a month more certain than it was.
    private static RoughDate due(FileTask task, @Nullable PlanItem former) {
        if (task.due() != null) {
            return task.due();
        }
        var known = former == null ? null : former.due();
        return known != null && known.last().equals(task.finish()) ? known : RoughDate.of(task.finish());
    }

    /// What of a new thing is worth telling.
    static List<Bilingual> told(PlanItem item) {
        var due = item.due();
        return List.of(
                due == null
                        ? Texts.both("portfolio.exchange.days", Formats.date(item.start()), Formats.date(item.finish()))
                        : new Bilingual(due.brief(Lang.DA), due.brief(Lang.EN)));
    }

    /// Each field that the file tells otherwise; nothing when it tells the thing as it is.
    static List<Bilingual> differences(PlanItem former, FileTask task) {
        var differences = new ArrayList<Bilingual>();
        if (former.isMilestone()) {
            var draft = milestone(task, former);
            var kind = Objects.requireNonNull(former.kind());
            var due = Objects.requireNonNull(former.due());
            names(differences, former.name(), draft.text());
            compare(
                    differences,
                    "portfolio.milestone.kind",
                    lang -> Texts.of(lang, kind),
                    lang -> Texts.of(lang, draft.kind()));
            compare(
                    differences,
                    "portfolio.milestone.due",
                    due.typed(),
                    draft.due().typed());
            compare(
                    differences,
                    "portfolio.milestone.done",
                    lang -> yesNo(former.done(), lang),
                    lang -> yesNo(draft.done(), lang));
        } else {
            var draft = workPackage(task, former);
            names(differences, former.name(), draft.name());
            compare(differences, "portfolio.plan.start", day(former.start()), day(draft.start()));
            compare(differences, "portfolio.plan.finish", day(former.finish()), day(draft.finish()));
            compare(
                    differences,
                    "portfolio.plan.progress",
                    String.valueOf(former.progress()),
                    String.valueOf(draft.progress()));
            compare(differences, "portfolio.plan.startedOn", day(former.startedOn()), day(draft.startedOn()));
            compare(differences, "portfolio.plan.finishedOn", day(former.finishedOn()), day(draft.finishedOn()));
            compare(
                    differences,
                    "portfolio.plan.responsible",
                    orDash(former.responsible()),
                    orDash(draft.responsible()));
            compare(
                    differences,
                    "portfolio.plan.municipality",
                    orDash(former.municipality()),
                    orDash(draft.municipality()));
        }
        return differences;
    }

    private static void names(List<Bilingual> differences, Bilingual before, Bilingual after) {
        compare(differences, "portfolio.plan.nameDa", before.da(), after.da());
        compare(differences, "portfolio.plan.nameEn", before.en(), after.en());
    }

    private static void compare(List<Bilingual> differences, String label, String before, String after) {
        compare(differences, label, lang -> before, lang -> after);
    }

    private static void compare(
            List<Bilingual> differences, String label, Function<Lang, String> before, Function<Lang, String> after) {
        if (!before.apply(Lang.DA).equals(after.apply(Lang.DA))) {
            differences.add(
                    new Bilingual(change(Lang.DA, label, before, after), change(Lang.EN, label, before, after)));
        }
    }

    private static String change(Lang lang, String label, Function<Lang, String> before, Function<Lang, String> after) {
        return Texts.of(
                lang, "portfolio.exchange.change", Texts.of(lang, label), before.apply(lang), after.apply(lang));
    }

    private static String yesNo(boolean yes, Lang lang) {
        return Texts.of(lang, yes ? "platform.yes" : "platform.no");
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "–" : Formats.date(day);
    }

    private static String orDash(@Nullable Object value) {
        return value == null ? "–" : value.toString();
    }

    /// The label of a field that a rule names.
    static @Nullable String label(@Nullable String field) {
        return switch (field) {
            case "name" -> "portfolio.plan.name";
            case "what" -> "portfolio.plan.what";
            case "id" -> "portfolio.exchange.id";
            case "start" -> "portfolio.plan.start";
            case "finish" -> "portfolio.plan.finish";
            case "progress" -> "portfolio.plan.progress";
            case "finishedOn" -> "portfolio.plan.finishedOn";
            case "from" -> "portfolio.plan.waits";
            case null, default -> null;
        };
    }
}
