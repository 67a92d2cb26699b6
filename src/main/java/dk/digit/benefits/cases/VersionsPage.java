package dk.digit.benefits.cases;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The frozen versions of a case, newest first; whoever keeps the case freezes another.
///
/// @param sides what may be compared: the versions, and the case as it is now
/// @param choice the two that are proposed for comparing
public record VersionsPage(CaseHead head, List<CaseVersion> versions, Form form, List<Choice> sides, Form choice)
        implements Page {

    static final Fields FIELDS = Fields.of("label", "benefits.version.label", "benefits.version.labelHint");
    static final Fields SIDES = Fields.of("from", "benefits.version.from").and("to", "benefits.version.to");
    /// The case as it is, in the place of a version's number.
    static final String NOW = "now";

    @Override
    public String title(Lang lang) {
        return head.title(lang, "benefits.version.title");
    }

    @Override
    public List<Crumb> crumbs() {
        return head.crumbs();
    }

    @Override
    public boolean overTime() {
        return true;
    }

    public String path() {
        return head.path(CasePart.VERSIONS);
    }

    @Component
    static class Query {

        private final CaseHead.Query heads;
        private final CaseVersions versions;

        Query(CaseHead.Query heads, CaseVersions versions) {
            this.heads = heads;
            this.versions = versions;
        }

        CaseHead head(String activity, View view) {
            return heads.on(activity, CasePart.VERSIONS, view);
        }

        VersionsPage on(CaseHead head, Form form, View view) {
            var all = versions.of(java.util.Objects.requireNonNull(head.id()), view.asOf());
            var sides = new ArrayList<Choice>();
            sides.add(new Choice(NOW, "benefits.version.now", true));
            all.forEach(one -> sides.add(Choice.named(String.valueOf(one.number()), one.name(view.lang()))));
            var newest = all.isEmpty() ? NOW : String.valueOf(all.getFirst().number());
            return new VersionsPage(head, all, form, sides, SIDES.filled(Map.of("from", newest, "to", NOW)));
        }
    }

    /// What a version is called in its own row.
    public String name(CaseVersion version, Lang lang) {
        return version.name(lang);
    }

    public String reason(CaseVersion version, Lang lang) {
        return Texts.of(lang, version.phase() == null ? "benefits.version.byHand" : "benefits.version.gate");
    }
}
