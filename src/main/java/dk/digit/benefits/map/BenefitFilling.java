package dk.digit.benefits.map;

import static java.util.stream.Collectors.groupingBy;

import dk.digit.benefits.profiles.BenefitPart;
import dk.digit.benefits.profiles.Benefits;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Prose;
import dk.digit.platform.text.ProseTable;
import dk.digit.platform.text.Texts;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.DocumentFilling;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Tells documents which benefits an activity is to bring, and what leads to them: `{{benefits}}`, `{{benefit-map}}`.
@Component
class BenefitFilling implements DocumentFilling {

    private final Benefits benefits;
    private final BenefitMaps maps;

    BenefitFilling(Benefits benefits, BenefitMaps maps) {
        this.benefits = benefits;
        this.maps = maps;
    }

    @Override
    public List<Placeholder> placeholders() {
        return List.of(
                new Placeholder("benefits", "benefits.filling.benefits"),
                new Placeholder("benefit-map", "benefits.filling.map"));
    }

    @Override
    public String markdown(String key, Activity activity, LocalDate day, Lang lang) {
        return "benefits".equals(key) ? benefits(activity, day, lang) : map(activity, lang);
    }

    private String benefits(Activity activity, LocalDate day, Lang lang) {
        var table = ProseTable.of(
                Texts.of(lang, "benefits.profile.name"),
                Texts.of(lang, "benefits.profile.type"),
                Texts.of(lang, "benefits.profile.measure"),
                Texts.of(lang, "benefits.profile.municipalities"),
                Texts.of(lang, "benefits.profile.accepted"));
        var parts = benefits.parts(activity.id(), day).stream().collect(groupingBy(BenefitPart::benefit));
        benefits.of(activity.id(), day).stream()
                .filter(benefit -> !benefit.droppedBy(day))
                .forEach(benefit -> {
                    var mine = parts.getOrDefault(benefit.id(), List.of());
                    table.row(
                            benefit.name().in(lang),
                            Texts.of(lang, benefit.type()),
                            benefit.measure().in(lang) + " (" + benefit.unit() + ")",
                            String.valueOf(mine.size()),
                            String.valueOf(
                                    mine.stream().filter(BenefitPart::accepted).count()));
                });
        return table.isEmpty() ? Texts.of(lang, "benefits.filling.none") : table.toString();
    }

    private String map(Activity activity, Lang lang) {
        var map = maps.of(activity.id());
        var lines = map.nodes().stream()
                .map(node -> "- " + Texts.of(lang, node.kind()) + ": "
                        + Prose.escape(node.name().in(lang)) + onwards(map, node, lang))
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? Texts.of(lang, "benefits.filling.mapNone") : lines;
    }

    private static String onwards(BenefitMap map, MapNode node, Lang lang) {
        var next = map.links().stream()
                .filter(link -> link.from() == node.id())
                .flatMap(link -> map.find(link.to()).stream())
                .map(other -> Prose.escape(other.name().in(lang)))
                .collect(Collectors.joining(", "));
        return next.isEmpty() ? "" : " → " + next;
    }
}
