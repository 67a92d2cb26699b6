package dk.digit.benefits.map;

import static dk.digit.benefits.BenefitsRules.EDIT;
import static dk.digit.benefits.BenefitsRules.READ;

import dk.digit.benefits.profiles.Benefits;
import dk.digit.platform.access.Requires;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Confirm;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.ActivityHead;
import dk.digit.portfolio.ActivityLocator;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The benefit map of an activity, read and edited.
@Controller
class MapPages {

    private static final Fields NODE = Fields.of("kind", "benefits.map.kind", "benefits.map.kindHint")
            .and("nameDa", "benefits.map.name", "benefits.map.nameHint")
            .and("nameEn", "benefits.map.nameEn")
            .and("benefit", "benefits.map.benefit", "benefits.map.benefitHint");
    private static final Fields NAME = Fields.of("nameDa", "benefits.map.name").and("nameEn", "benefits.map.nameEn");
    private static final Fields LINK = Fields.of("from", "benefits.map.from").and("to", "benefits.map.to");

    private final MapPage.Query page;
    private final ActivityHead.Query heads;
    private final BenefitMaps maps;
    private final Benefits benefits;
    private final Overtaken overtaken;

    MapPages(MapPage.Query page, ActivityHead.Query heads, BenefitMaps maps, Benefits benefits, Overtaken overtaken) {
        this.page = page;
        this.heads = heads;
        this.maps = maps;
        this.benefits = benefits;
        this.overtaken = overtaken;
    }

    @GetMapping("/benefits/activities/{activity}/map")
    @Requires(READ)
    Answer map(@PathVariable String activity, View view) {
        return page.on(activity, view);
    }

    // ---- what is on it

    @GetMapping("/benefits/activities/{activity}/map/nodes/new")
    @Requires(value = EDIT, about = ActivityLocator.KIND, at = "activity")
    Answer blank(@PathVariable String activity, View view) {
        var kind = view.param("kind");
        return adding(heads.on(activity, view), NODE.filled(kind == null ? Map.of() : Map.of("kind", kind)), view);
    }

    @PostMapping("/benefits/activities/{activity}/map/nodes/new")
    @Requires(value = EDIT, about = ActivityLocator.KIND, at = "activity")
    Answer add(@PathVariable String activity, View view) {
        var head = heads.on(activity, view);
        return view.form(NODE)
                .submit(
                        MapPages::read,
                        added -> {
                            if (added.benefit() != null) {
                                maps.addBenefit(head.id(), added.benefit());
                            } else {
                                maps.add(head.id(), added.kind(), Objects.requireNonNull(added.name()));
                            }
                            return Redirect.to(MapPage.path(head)).saying("benefits.map.saved");
                        },
                        again -> adding(head, again, view));
    }

    private record Added(
            NodeKind kind,
            @Nullable Bilingual name,
            @Nullable Long benefit) {}

    private static Added read(Form form) {
        var kind = form.choice("kind", NodeKind.class);
        if (kind != NodeKind.BENEFIT) {
            return new Added(kind, Bilingual.of(form.text("nameDa", 300), form.optionalText("nameEn", 300)), null);
        }
        var benefit = key(form, "benefit");
        return new Added(kind, null, benefit);
    }

    private MapEntry adding(ActivityHead head, Form form, View view) {
        var known = maps.of(head.id());
        var free = benefits.of(head.id(), view.today()).stream()
                .filter(one -> one.dropped() == null)
                .filter(one -> known.nodes().stream().noneMatch(node -> Objects.equals(node.benefit(), one.id())))
                .map(one -> Choice.named(String.valueOf(one.id()), one.name().in(view.lang())))
                .toList();
        return new MapEntry(
                head,
                form,
                "benefits.map.addTo",
                MapPage.path(head) + "/nodes/new",
                List.of(
                        new MapEntry.Asked("kind", true, Choice.of(NodeKind.class)),
                        new MapEntry.Asked("nameDa", false, null),
                        new MapEntry.Asked("nameEn", false, null),
                        new MapEntry.Asked("benefit", false, free)));
    }

    @GetMapping("/benefits/activities/{activity}/map/nodes/{node:\\d+}")
    @Requires(value = EDIT, about = ActivityLocator.KIND, at = "activity")
    Answer askName(@PathVariable String activity, @PathVariable long node, View view) {
        var head = heads.on(activity, view);
        var known = named(head, node);
        return renaming(head, known, NAME.filled(values(known), known.version()));
    }

    @PostMapping("/benefits/activities/{activity}/map/nodes/{node:\\d+}")
    @Requires(value = EDIT, about = ActivityLocator.KIND, at = "activity")
    Answer rename(@PathVariable String activity, @PathVariable long node, View view) {
        var head = heads.on(activity, view);
        var known = named(head, node);
        var form = view.form(NAME);
        return form.submit(
                typed -> Bilingual.of(typed.text("nameDa", 300), typed.optionalText("nameEn", 300)),
                name -> {
                    if (!maps.rename(node, name, form.openedVersion())) {
                        var now = named(head, node);
                        throw overtaken.by("benefits", "map_node", node, values(now), now.version());
                    }
                    return Redirect.to(MapPage.path(head)).saying("benefits.map.saved");
                },
                again -> renaming(head, known, again));
    }

    private static Map<String, String> values(MapNode node) {
        return Map.of("nameDa", node.name().da(), "nameEn", node.name().en());
    }

    private static MapEntry renaming(ActivityHead head, MapNode node, Form form) {
        return new MapEntry(
                head,
                form,
                "benefits.map.renameOn",
                MapPage.path(head) + "/nodes/" + node.id(),
                List.of(new MapEntry.Asked("nameDa", true, null), new MapEntry.Asked("nameEn", false, null)));
    }

    @GetMapping("/benefits/activities/{activity}/map/nodes/{node:\\d+}/drop")
    @Requires(value = EDIT, about = ActivityLocator.KIND, at = "activity")
    Answer askRemove(@PathVariable String activity, @PathVariable long node, View view) {
        var head = heads.on(activity, view);
        var known = known(head, node);
        return new Confirm(
                view.t("benefits.map.dropQuestion", known.name()),
                List.of(view.t("benefits.map.dropMeans")),
                false,
                MapPage.path(head) + "/nodes/" + node + "/drop",
                Map.of(),
                "benefits.map.drop",
                MapPage.path(head));
    }

    @PostMapping("/benefits/activities/{activity}/map/nodes/{node:\\d+}/drop")
    @Requires(value = EDIT, about = ActivityLocator.KIND, at = "activity")
    Answer remove(@PathVariable String activity, @PathVariable long node, View view) {
        var head = heads.on(activity, view);
        maps.remove(known(head, node).id());
        return Redirect.to(MapPage.path(head)).saying("benefits.map.saved");
    }

    // ---- what leads to what

    @GetMapping("/benefits/activities/{activity}/map/links/new")
    @Requires(value = EDIT, about = ActivityLocator.KIND, at = "activity")
    Answer blankLink(@PathVariable String activity, View view) {
        var from = view.param("from");
        return linking(heads.on(activity, view), LINK.filled(from == null ? Map.of() : Map.of("from", from)), view);
    }

    @PostMapping("/benefits/activities/{activity}/map/links/new")
    @Requires(value = EDIT, about = ActivityLocator.KIND, at = "activity")
    Answer link(@PathVariable String activity, View view) {
        var head = heads.on(activity, view);
        return view.form(LINK)
                .submit(
                        typed -> new BenefitMap.Link(key(typed, "from"), key(typed, "to")),
                        link -> {
                            maps.link(head.id(), link);
                            return Redirect.to(MapPage.path(head)).saying("benefits.map.saved");
                        },
                        again -> linking(head, again, view));
    }

    private static long key(Form form, String name) {
        var text = form.value(name);
        if (!text.matches("\\d{1,18}")) {
            form.refuse(name, "platform.form.missing");
            return 0;
        }
        return Long.parseLong(text);
    }

    private MapEntry linking(ActivityHead head, Form form, View view) {
        var nodes = maps.of(head.id()).nodes().stream()
                .map(node -> Choice.named(
                        String.valueOf(node.id()),
                        Texts.of(view.lang(), node.kind()) + ": " + node.name().in(view.lang())))
                .toList();
        return new MapEntry(
                head,
                form,
                "benefits.map.linkOn",
                MapPage.path(head) + "/links/new",
                Arrays.asList(new MapEntry.Asked("from", true, nodes), new MapEntry.Asked("to", true, nodes)));
    }

    @GetMapping("/benefits/activities/{activity}/map/links/{from:\\d+}/{to:\\d+}")
    @Requires(value = EDIT, about = ActivityLocator.KIND, at = "activity")
    Answer askUnlink(@PathVariable String activity, @PathVariable long from, @PathVariable long to, View view) {
        var head = heads.on(activity, view);
        return new Confirm(
                view.t(
                        "benefits.map.unlinkQuestion",
                        known(head, from).name(),
                        known(head, to).name()),
                List.of(view.t("benefits.map.unlinkMeans")),
                true,
                MapPage.path(head) + "/links/" + from + "/" + to,
                Map.of(),
                "benefits.map.unlink",
                MapPage.path(head));
    }

    @PostMapping("/benefits/activities/{activity}/map/links/{from:\\d+}/{to:\\d+}")
    @Requires(value = EDIT, about = ActivityLocator.KIND, at = "activity")
    Answer unlink(@PathVariable String activity, @PathVariable long from, @PathVariable long to, View view) {
        var head = heads.on(activity, view);
        maps.unlink(head.id(), new BenefitMap.Link(from, to));
        return Redirect.to(MapPage.path(head)).saying("benefits.map.saved");
    }

    private MapNode known(ActivityHead head, long node) {
        return maps.of(head.id()).find(node).orElseThrow(() -> new NotFoundException("node " + node));
    }

    /// One that has a name of its own.
    private MapNode named(ActivityHead head, long node) {
        var known = known(head, node);
        if (known.benefit() != null) {
            throw new NotFoundException("node " + node);
        }
        return known;
    }
}
