package dk.digit.portfolio.model;

import static dk.digit.portfolio.PortfolioRules.EDIT;

import dk.digit.platform.access.Requires;
import dk.digit.platform.text.Formats;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.portfolio.ActivityHead;
import dk.digit.portfolio.ActivityLocator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Which model an activity follows.
@Controller
class FollowPages {

    private final ActivityHead.Query heads;
    private final Models models;

    FollowPages(ActivityHead.Query heads, Models models) {
        this.heads = heads;
        this.models = models;
    }

    @GetMapping("/portfolio/activities/{id}/model")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer ask(@PathVariable String id, View view) {
        var head = heads.on(id, view);
        return page(head, FollowForm.FIELDS.filled(suggested(head, view)), view);
    }

    private Map<String, String> suggested(ActivityHead head, View view) {
        var values = new LinkedHashMap<String, String>();
        values.put("from", Formats.date(view.asOf()));
        var following = models.followed(head.id(), view.asOf()).orElse(null);
        values.put("size", following == null ? "MEDIUM" : following.size().name());
        usable(head, view).stream()
                .filter(one -> following == null || one.model().equals(following.model()))
                .findFirst()
                .ifPresent(one -> values.put("model", FollowForm.value(one)));
        return values;
    }

    @PostMapping("/portfolio/activities/{id}/model")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer follow(@PathVariable String id, View view) {
        var head = heads.on(id, view);
        var usable = usable(head, view);
        return view.form(FollowForm.FIELDS)
                .submit(
                        form -> FollowForm.read(form, usable),
                        asked -> {
                            models.follow(
                                    head.id(),
                                    asked.model(),
                                    asked.version(),
                                    asked.size(),
                                    asked.from(),
                                    asked.reason());
                            return Redirect.to(head.path() + "/" + GatesTab.PATH)
                                    .saying("portfolio.model.follows");
                        },
                        again -> page(head, again, view));
    }

    private FollowForm page(ActivityHead head, Form form, View view) {
        var current =
                models.followed(head.id(), view.asOf()).map(models::version).orElse(null);
        return new FollowForm(head, form, current, usable(head, view));
    }

    private List<ModelVersion> usable(ActivityHead head, View view) {
        return models.usable(head.activity().kind(), view.asOf());
    }
}
