package dk.digit.benefits.cases;

import static dk.digit.benefits.db.Tables.BUSINESS_CASE;

import dk.digit.platform.access.Target;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.RecordKey;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityHead;
import dk.digit.portfolio.ActivityId;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What stands above every page of a business case: the activity with its tabs, and the pages of the case.
///
/// @param id of the case; null where the activity has none yet
/// @param example whether it is invented to show how a case works
/// @param part the page that is open
public record CaseHead(ActivityHead activity, @Nullable Long id, boolean example, CasePart part) {

    public boolean exists() {
        return id != null;
    }

    public ActivityId key() {
        return activity.id();
    }

    /// The address of the case, which is that of its result.
    public String path() {
        return path(activity.id());
    }

    public static String path(ActivityId activity) {
        return "/benefits/cases/" + activity;
    }

    public String path(CasePart to) {
        return path() + to.path();
    }

    /// What the right to change the case is asked about.
    public Target target() {
        return activity.target();
    }

    /// A page's title: "Økonomi- og lønsystem (ERP): business case".
    public String title(Lang lang, String key) {
        return activity.title(lang, key);
    }

    /// The way to a page of the case; to its result when that is not the page itself.
    public List<Crumb> crumbs() {
        var crumbs = new ArrayList<>(activity.crumbs());
        if (part != CasePart.RESULT) {
            crumbs.add(Crumb.of(path(), "benefits.case.title"));
        }
        return crumbs;
    }

    /// The way to a page below the one that the navigation shows as open.
    public List<Crumb> crumbsBelow() {
        var crumbs = new ArrayList<>(crumbs());
        crumbs.add(Crumb.of(path(part), "benefits.CasePart." + part.name()));
        return crumbs;
    }

    /// The case's record in the trail; null where there is no case.
    public @Nullable RecordKey record() {
        return id == null ? null : new RecordKey("benefits", "business_case", id.toString());
    }

    /// Asks for the head by the id of the activity in an address: two queries.
    @Component
    public static class Query {

        private final ActivityHead.Query heads;
        private final DSLContext sql;

        Query(ActivityHead.Query heads, DSLContext sql) {
            this.heads = heads;
            this.sql = sql;
        }

        /// @throws NotFoundException when there is no such activity, the reader may not see it, or it has no case
        public CaseHead on(String activity, CasePart part, View view) {
            var head = ifAny(activity, part, view);
            if (!head.exists()) {
                throw new NotFoundException("business case of " + activity);
            }
            return head;
        }

        /// The same for a page that has something to say while there is no case.
        ///
        /// @throws NotFoundException when there is no such activity, or the reader may not see it
        public CaseHead ifAny(String activity, CasePart part, View view) {
            var head = heads.on(activity, view);
            return sql.select(BUSINESS_CASE.ID, BUSINESS_CASE.EXAMPLE)
                    .from(BUSINESS_CASE)
                    .where(BUSINESS_CASE.ACTIVITY.eq(head.id().value()))
                    .fetchOptional(row -> new CaseHead(head, row.value1(), row.value2(), part))
                    .orElseGet(() -> new CaseHead(head, null, false, part));
        }
    }
}
