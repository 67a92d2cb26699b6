package dk.digit.benefits.harvest;

import dk.digit.benefits.harvest.LearningFacts.Condition;
import dk.digit.benefits.harvest.LearningFacts.Deed;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What is learned from a benefit, in plain sentences: who harvests most and how, who least and what is missing there,
/// where the standard is departed from, what was lost, and what it still rests on.
final class LearningWords {

    private final Learning learning;
    private final HarvestNames names;
    private final Lang lang;

    LearningWords(Learning learning, HarvestNames names, Lang lang) {
        this.learning = learning;
        this.names = names;
        this.lang = lang;
    }

    List<String> sentences() {
        var sentences = new ArrayList<String>();
        learning.best().ifPresent(best -> {
            sentences.add(t("benefits.harvest.learn.most", name(best), harvest(best)));
            sentences.add(
                    best.done().isEmpty()
                            ? t("benefits.harvest.learn.didNothing", name(best))
                            : t("benefits.harvest.learn.did", name(best), deeds(best.done())));
        });
        learning.least().ifPresent(least -> {
            sentences.add(t("benefits.harvest.learn.least", name(least), harvest(least)));
            if (!least.undone().isEmpty()) {
                sentences.add(t("benefits.harvest.learn.notYet", name(least), texts(least.undone())));
            }
        });
        // The smallest harvest first: that is where departing costs.
        var places = new ArrayList<>(learning.places());
        Collections.reverse(places);
        places.forEach(place -> departs(place, sentences));
        places.stream()
                .filter(Learning.Place::isLost)
                .forEach(place -> sentences.add(t("benefits.harvest.learn.lost", name(place), reason(place))));
        unmet().forEach((conditions, who) ->
                sentences.add(t("benefits.harvest.learn.unmet", HarvestWords.list(lang, who), conditions)));
        if (!learning.unmeasured().isEmpty()) {
            sentences.add(t(
                    "benefits.harvest.learn.notMeasured",
                    HarvestWords.list(
                            lang, learning.unmeasured().stream().map(this::name).toList())));
        }
        return sentences;
    }

    private void departs(Learning.Place place, List<String> sentences) {
        place.departures()
                .forEach(departing -> sentences.add(
                        place.score() == null
                                ? t(
                                        "benefits.harvest.learn.departs",
                                        name(place),
                                        departing.process().in(lang),
                                        Formats.longDate(lang, departing.since()),
                                        bare(departing.reason().in(lang)))
                                : t(
                                        "benefits.harvest.learn.departsAnd",
                                        name(place),
                                        departing.process().in(lang),
                                        Formats.longDate(lang, departing.since()),
                                        bare(departing.reason().in(lang)),
                                        harvest(place))));
    }

    /// How much it harvests: `84 % af målet`, `4,50 kr. pr. indbygger om året`.
    String harvest(Learning.Place place) {
        var score = Objects.requireNonNull(place.score());
        if (!learning.byInhabitants()) {
            return t("benefits.harvest.shareOf", HarvestWords.percent(lang, score));
        }
        var each = t("benefits.harvest.perInhabitant", HarvestWords.number(lang, score));
        var share = place.standing().share();
        return share == null ? each : each + ", " + t("benefits.harvest.shareOf", HarvestWords.percent(lang, share));
    }

    private String reason(Learning.Place place) {
        var reason = place.standing().reason();
        return reason == null ? t("benefits.harvest.learn.noReason") : bare(reason.in(lang));
    }

    private String name(Learning.Place place) {
        return names.municipality(place.municipality());
    }

    private String deeds(List<Deed> deeds) {
        return HarvestWords.list(
                lang,
                deeds.stream()
                        .map(deed -> deed.outcome() == null
                                ? bare(deed.text().in(lang))
                                : bare(deed.text().in(lang)) + " (" + bare(deed.outcome()) + ")")
                        .toList());
    }

    private String texts(List<Deed> deeds) {
        return HarvestWords.list(
                lang, deeds.stream().map(deed -> bare(deed.text().in(lang))).toList());
    }

    /// The municipalities by what they lack: those that lack the same stand in one sentence.
    private Map<String, List<String>> unmet() {
        var lacking = new LinkedHashMap<String, List<String>>();
        learning.places().stream()
                .filter(place -> !place.unmet().isEmpty())
                .forEach(place -> lacking.computeIfAbsent(conditions(place), conditions -> new ArrayList<>())
                        .add(name(place)));
        return lacking;
    }

    private String conditions(Learning.Place place) {
        return HarvestWords.list(
                lang,
                place.unmet().stream()
                        .map(Condition::text)
                        .map(text -> bare(text.in(lang)))
                        .toList());
    }

    private String t(String key, Object... args) {
        return Texts.of(lang, key, args);
    }

    /// Without its full stop: it stands within a sentence.
    private static String bare(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
