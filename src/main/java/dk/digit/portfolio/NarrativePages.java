package dk.digit.portfolio;

import static dk.digit.portfolio.PortfolioRules.APPROVE;
import static dk.digit.portfolio.PortfolioRules.EDIT;
import static dk.digit.portfolio.PortfolioRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.form.StaleException;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The year's words: how far they have come, reading, writing, and moving them on.
@Controller
class NarrativePages {

    private static final String TEXT = "/portfolio/activities/{id}/texts/{year}/{lang}";

    private final Portfolio portfolio;
    private final Narratives narratives;
    private final NarrativeList.Query list;

    NarrativePages(Portfolio portfolio, Narratives narratives, NarrativeList.Query list) {
        this.portfolio = portfolio;
        this.narratives = narratives;
        this.list = list;
    }

    @GetMapping("/portfolio/texts")
    @Requires(READ)
    Answer list(View view) {
        return list.on(view);
    }

    @GetMapping("/portfolio/activities/{id}/texts/{year}")
    @Requires(READ)
    Answer inReadersLanguage(@PathVariable String id, @PathVariable String year, View view) {
        return Redirect.to(NarrativePage.path(key(id, year, view.lang().code())));
    }

    @GetMapping(TEXT)
    @Requires(READ)
    Answer read(@PathVariable String id, @PathVariable String year, @PathVariable String lang) {
        return page(key(id, year, lang), NarrativePage.REOPENING.empty());
    }

    @GetMapping(TEXT + "/versions/{version}")
    @Requires(READ)
    Answer version(
            @PathVariable String id, @PathVariable String year, @PathVariable String lang, @PathVariable int version) {
        var key = key(id, year, lang);
        var versions = narratives.versions(key);
        var one = versions.stream()
                .filter(text -> text.version() == version)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("version " + version));
        var before =
                versions.stream().filter(text -> text.version() == version - 1).findFirst();
        return new NarrativeVersion(
                activity(key),
                one,
                before.map(text -> Comparison.of(text.body(), one.body())).orElse(null));
    }

    @GetMapping(TEXT + "/edit")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer edit(@PathVariable String id, @PathVariable String year, @PathVariable String lang) {
        var key = key(id, year, lang);
        var latest = narratives.latest(key);
        return new NarrativeForm(
                NarrativeForm.FIELDS.filled(
                        Map.of("body", latest.map(Narrative::body).orElse("")),
                        latest.map(Narrative::version).orElse(0)),
                activity(key),
                key,
                false);
    }

    @PostMapping(TEXT + "/edit")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer write(@PathVariable String id, @PathVariable String year, @PathVariable String lang, View view) {
        var key = key(id, year, lang);
        var activity = activity(key);
        var form = view.form(NarrativeForm.FIELDS);
        if (view.param("preview") != null) {
            return new NarrativeForm(form, activity, key, true);
        }
        return form.submit(
                typed -> typed.text("body", NarrativeForm.LONGEST),
                body -> {
                    var latest = narratives.latest(key);
                    int version = latest.map(Narrative::version).orElse(0);
                    latest.filter(text -> version != form.openedVersion()).ifPresent(text -> {
                        throw new StaleException(
                                text.writtenBy(), text.writtenAt(), Map.of("body", text.body()), version);
                    });
                    portfolio.write(key, version, body);
                    return Redirect.to(NarrativePage.path(key)).saying("portfolio.words.saved");
                },
                again -> new NarrativeForm(again, activity, key, false));
    }

    @PostMapping(TEXT + "/review")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer review(
            @PathVariable String id, @PathVariable String year, @PathVariable String lang, @RequestParam int after) {
        var key = key(id, year, lang);
        portfolio.move(key, after, NarrativeState.REVIEWED, null);
        return Redirect.to(NarrativePage.path(key)).saying("portfolio.words.reviewed");
    }

    @PostMapping(TEXT + "/finish")
    @Requires(value = APPROVE, about = ActivityLocator.KIND)
    Answer finish(
            @PathVariable String id, @PathVariable String year, @PathVariable String lang, @RequestParam int after) {
        var key = key(id, year, lang);
        portfolio.move(key, after, NarrativeState.FINAL, null);
        return Redirect.to(NarrativePage.path(key)).saying("portfolio.words.finished");
    }

    @PostMapping(TEXT + "/reopen")
    @Requires(value = APPROVE, about = ActivityLocator.KIND)
    Answer reopen(
            @PathVariable String id,
            @PathVariable String year,
            @PathVariable String lang,
            @RequestParam int after,
            View view) {
        var key = key(id, year, lang);
        return view.form(NarrativePage.REOPENING)
                .submit(
                        form -> form.text("reason", 300),
                        reason -> {
                            portfolio.move(key, after, NarrativeState.DRAFT, reason);
                            return Redirect.to(NarrativePage.path(key)).saying("portfolio.words.reopened");
                        },
                        again -> page(key, again));
    }

    private Page page(NarrativeKey key, Form reopening) {
        return new NarrativePage(activity(key), key, narratives.versions(key), reopening);
    }

    private Activity activity(NarrativeKey key) {
        return portfolio
                .activity(key.activity())
                .orElseThrow(() -> new NotFoundException(key.activity().value()));
    }

    private static NarrativeKey key(String id, String year, String lang) {
        var language = Lang.of(lang);
        if (language == null || !language.code().equals(lang) || !year.matches("2[01]\\d\\d")) {
            throw new NotFoundException(year + "/" + lang);
        }
        return new NarrativeKey(ActivityPages.id(id), Integer.parseInt(year), language);
    }
}
