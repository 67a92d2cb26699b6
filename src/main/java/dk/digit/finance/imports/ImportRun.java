package dk.digit.finance.imports;

import dk.digit.platform.jobs.Job;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One file on its way in: how far, and how it ended.
///
/// @param result null while it runs, or when it broke
public record ImportRun(
        Job job, ImportOrder order, @Nullable ImportResult result) implements Page {

    /// What there is to say of it.
    public enum Standing {
        RUNNING,
        POSTED,
        WOULD_DO,
        REFUSED,
        BROKEN
    }

    static ImportRun of(Job job) {
        var json = job.state() == Job.State.DONE ? job.result() : null;
        return new ImportRun(job, ImportOrder.read(job.input()), json == null ? null : ImportResult.read(json));
    }

    public Standing standing() {
        if (!job.ended()) {
            return Standing.RUNNING;
        }
        if (result == null) {
            return Standing.BROKEN;
        }
        return !result.accepted() ? Standing.REFUSED : result.dryRun() ? Standing.WOULD_DO : Standing.POSTED;
    }

    public String badge() {
        return switch (standing()) {
            case RUNNING, WOULD_DO -> "badge-info";
            case POSTED -> "badge-success";
            case REFUSED, BROKEN -> "badge-error";
        };
    }

    public String path() {
        return "/finance/imports/" + job.id();
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "finance.import.runTitle", order.name());
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/finance", "finance.overview.title"), Crumb.of("/finance/imports", "finance.imports.title"));
    }
}
