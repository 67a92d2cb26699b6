package dk.digit.benefits.cases;

import static dk.digit.benefits.BenefitsRules.EDIT;
import static dk.digit.benefits.BenefitsRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Download;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityLocator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The frozen versions of business cases.
@Controller
class VersionPages {

    private static final int LONGEST_LABEL = 200;

    private final CaseVersions versions;
    private final VersionsPage.Query all;
    private final VersionPage.Query one;
    private final ComparisonPage.Query comparison;

    VersionPages(
            CaseVersions versions, VersionsPage.Query all, VersionPage.Query one, ComparisonPage.Query comparison) {
        this.versions = versions;
        this.all = all;
        this.one = one;
        this.comparison = comparison;
    }

    @GetMapping("/benefits/cases/{activity}/versions")
    @Requires(READ)
    Answer all(@PathVariable String activity, View view) {
        return all.on(all.head(activity, view), VersionsPage.FIELDS.empty(), view);
    }

    @PostMapping("/benefits/cases/{activity}/versions")
    @Requires(value = EDIT, about = ActivityLocator.KIND, at = "activity")
    Answer freeze(@PathVariable String activity, View view) {
        var head = all.head(activity, view);
        return view.form(VersionsPage.FIELDS)
                .submit(
                        typed -> typed.text("label", LONGEST_LABEL),
                        label -> {
                            int number = versions.freeze(head.key(), view.today(), label);
                            return Redirect.to(head.path(CasePart.VERSIONS)).saying("benefits.version.frozen", number);
                        },
                        again -> all.on(head, again, view));
    }

    @GetMapping("/benefits/cases/{activity}/versions/compare")
    @Requires(READ)
    Answer compare(@PathVariable String activity, View view) {
        return comparison.on(activity, view);
    }

    @GetMapping("/benefits/cases/{activity}/versions/{number:\\d{1,6}}")
    @Requires(READ)
    Answer one(@PathVariable String activity, @PathVariable int number, View view) {
        return one.on(activity, number, view);
    }

    /// The bytes that were frozen, for whoever wants to check their fingerprint.
    @GetMapping("/benefits/cases/{activity}/versions/{number:\\d{1,6}}/content")
    @Requires(READ)
    Answer content(@PathVariable String activity, @PathVariable int number, View view) {
        var version = one.version(one.head(activity, view), number);
        return Download.of(
                view.t("benefits.result.file") + "-" + activity + "-" + number + ".json",
                "application/json",
                one.bytes(version));
    }
}
