package dk.digit.association.bylaws;

import static dk.digit.association.bylaws.BylawsRules.CHANGE;

import dk.digit.association.Association;
import dk.digit.association.Body;
import dk.digit.platform.access.Requires;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.sql.Constraints;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Provisions that are entered, amended and repealed.
@Controller
class AmendmentPages {

    private final Association association;
    private final Bylaws bylaws;
    private final NamesInBylaws.Query names;
    private final Overtaken overtaken;

    AmendmentPages(Association association, Bylaws bylaws, NamesInBylaws.Query names, Overtaken overtaken) {
        this.association = association;
        this.bylaws = bylaws;
        this.names = names;
        this.overtaken = overtaken;
    }

    // ---- the beginning

    @PostMapping("/association/bylaws/begin")
    @Requires(CHANGE)
    Answer begin(View view) {
        var first = bylaws.firstMembership();
        if (first == null || !bylaws.history().isEmpty()) {
            return Redirect.to("/association/bylaws").warning("association.bylaws.notBegun");
        }
        var bodies = association.bodies(view.today()).stream().map(Body::id).collect(Collectors.toSet());
        bylaws.begin(first, bodies);
        return Redirect.to("/association/bylaws").saying("association.bylaws.begun", Formats.date(first));
    }

    // ---- in a new place

    private record Wanted(Place place, Provision provision) {}

    @GetMapping("/association/bylaws/new/{kind}")
    @Requires(CHANGE)
    Page blank(@PathVariable String kind) {
        return new ProvisionEdit(kind(kind), null, ProvisionFields.FIELDS.empty(), names.all());
    }

    @PostMapping("/association/bylaws/new/{kind}")
    @Requires(CHANGE)
    Answer enter(@PathVariable String kind, View view) {
        var of = kind(kind);
        var known = names.all();
        return view.form(ProvisionFields.FIELDS)
                .submit(
                        form -> new Wanted(ProvisionFields.place(form, of), ProvisionFields.read(form, of, known)),
                        wanted -> entered(enact(wanted, null), view),
                        again -> new ProvisionEdit(of, null, again, known));
    }

    private Answer entered(@Nullable ProvisionId id, View view) {
        if (id == null) {
            throw new RefusedException(Refusal.of("association.constraint.provision_one_at_a_time"));
        }
        return done(id, view);
    }

    // ---- instead of what stands there

    @GetMapping("/association/bylaws/provisions/{id}/amend")
    @Requires(CHANGE)
    Page edit(@PathVariable long id) {
        var article = article(id);
        var known = names.all();
        var form = ProvisionFields.FIELDS.filledMany(
                ProvisionFields.values(article.provision(), known), article.version());
        return new ProvisionEdit(article.place().kind(), article, form, known);
    }

    @PostMapping("/association/bylaws/provisions/{id}/amend")
    @Requires(CHANGE)
    Answer amend(@PathVariable long id, View view) {
        var article = article(id);
        var known = names.all();
        var kind = article.place().kind();
        var form = view.form(ProvisionFields.FIELDS);
        return form.submit(
                typed -> new Wanted(article.place(), ProvisionFields.read(typed, kind, known)),
                wanted -> {
                    var present = standing(wanted);
                    if (article.setAside() || (present != null && changed(article, present, form))) {
                        throw overtaken(id, present == null ? article : present, known);
                    }
                    var enacted = enact(wanted, present == null ? null : present.version());
                    if (enacted == null) {
                        throw overtaken(id, article(id), known);
                    }
                    return done(enacted, view);
                },
                again -> new ProvisionEdit(kind, article, again, known));
    }

    private @Nullable Article standing(Wanted wanted) {
        var first = wanted.provision().clause().validFrom();
        return bylaws.on(first).articles().stream()
                .filter(one -> one.place().equals(wanted.place()))
                .findFirst()
                .orElse(null);
    }

    /// What stands on the chosen day may be another provision than the one that was opened.
    private static boolean changed(Article opened, Article present, Form form) {
        return Objects.equals(
                        opened.provision().clause().id(),
                        present.provision().clause().id())
                && present.version() != form.openedVersion();
    }

    private RuntimeException overtaken(long id, Article present, NamesInBylaws known) {
        return overtaken.byMany(
                "association", "provision", id, ProvisionFields.values(present.provision(), known), present.version());
    }

    private @Nullable ProvisionId enact(Wanted wanted, @Nullable Integer version) {
        return Constraints.explained(() -> bylaws.enact(wanted.place(), wanted.provision(), version));
    }

    private Answer done(ProvisionId id, View view) {
        var first = article(id.value()).provision().clause().validFrom();
        return Redirect.to("/association/bylaws/provisions/" + id)
                .saying("association.bylaws.entered", Formats.longDate(view.lang(), first));
    }

    // ---- without another

    @GetMapping("/association/bylaws/provisions/{id}/repeal")
    @Requires(CHANGE)
    Page ending(@PathVariable long id) {
        var article = article(id);
        return new ProvisionEnd(article, ProvisionEnd.FIELDS.filled(Map.of(), article.version()), names.all());
    }

    @PostMapping("/association/bylaws/provisions/{id}/repeal")
    @Requires(CHANGE)
    Answer repeal(@PathVariable long id, View view) {
        var article = article(id);
        var form = view.form(ProvisionEnd.FIELDS);
        return form.submit(
                typed -> typed.date("last"),
                (LocalDate last) -> {
                    boolean ended = Constraints.explained(
                            () -> bylaws.repeal(new ProvisionId(id), last, (int) form.openedVersion()));
                    if (!ended) {
                        throw overtaken.by("association", "provision", id, Map.of(), article.version());
                    }
                    return Redirect.to("/association/bylaws/provisions/" + id)
                            .saying("association.bylaws.repealed", Formats.longDate(view.lang(), last));
                },
                again -> again(article, again));
    }

    private Page again(Article article, Form form) {
        return new ProvisionEnd(article, form, names.all());
    }

    private Article article(long id) {
        return bylaws.provision(new ProvisionId(id)).orElseThrow(() -> new NotFoundException("provision " + id));
    }

    private static ProvisionKind kind(String name) {
        try {
            return ProvisionKind.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(name);
        }
    }
}
