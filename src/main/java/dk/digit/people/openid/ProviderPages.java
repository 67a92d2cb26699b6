package dk.digit.people.openid;

import static dk.digit.people.openid.ProviderRules.MANAGE;

import dk.digit.association.Association;
import dk.digit.association.MunicipalityCode;
import dk.digit.association.WorkFunction;
import dk.digit.people.openid.ProviderAdministration.MappingDraft;
import dk.digit.platform.access.Requires;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.sql.Constraints;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Confirm;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The providers that people may come from, as administrators keep them.
@Controller
class ProviderPages {

    static final String LIST = "/people/providers";
    private static final String ONE = LIST + "/{id:[a-z][a-z0-9-]*}";

    private final ProviderList.Query list;
    private final ProviderPage.Query page;
    private final IdentityProviders providers;
    private final ProviderAdministration administration;
    private final ProviderTrial trial;
    private final Association association;
    private final Overtaken overtaken;

    ProviderPages(
            ProviderList.Query list,
            ProviderPage.Query page,
            IdentityProviders providers,
            ProviderAdministration administration,
            ProviderTrial trial,
            Association association,
            Overtaken overtaken) {
        this.list = list;
        this.page = page;
        this.providers = providers;
        this.administration = administration;
        this.trial = trial;
        this.association = association;
        this.overtaken = overtaken;
    }

    @GetMapping(LIST)
    @Requires(MANAGE)
    Answer providers(View view) {
        return list.answer(view);
    }

    // ---- adding and changing

    @GetMapping(LIST + "/new")
    @Requires(MANAGE)
    Page blank(View view) {
        return edit(null, ProviderEdit.blank(), view);
    }

    @PostMapping(LIST + "/new")
    @Requires(MANAGE)
    Answer add(View view) {
        return view.form(ProviderEdit.FIELDS)
                .submit(
                        form -> ProviderEdit.read(form, null),
                        wanted -> {
                            Constraints.explained(() -> {
                                administration.add(wanted);
                                return wanted;
                            });
                            return Redirect.to(LIST + "/" + wanted.id())
                                    .saying("people.openid.provider.added", wanted.name());
                        },
                        again -> edit(null, again, view));
    }

    @GetMapping(ONE + "/edit")
    @Requires(MANAGE)
    Page edit(@PathVariable String id, View view) {
        var provider = provider(id);
        return edit(provider, ProviderEdit.FIELDS.filled(ProviderEdit.values(provider), provider.version()), view);
    }

    @PostMapping(ONE + "/edit")
    @Requires(MANAGE)
    Answer change(@PathVariable String id, View view) {
        var provider = provider(id);
        var form = view.form(ProviderEdit.FIELDS);
        return form.submit(
                typed -> ProviderEdit.read(typed, provider),
                wanted -> {
                    boolean changed =
                            Constraints.explained(() -> administration.change(wanted, (int) form.openedVersion()));
                    if (!changed) {
                        throw overtaken.by(
                                "people", "identity_provider", id, ProviderEdit.values(provider), provider.version());
                    }
                    return Redirect.to(provider.path()).saying("people.openid.provider.changed", wanted.name());
                },
                again -> edit(provider, again, view));
    }

    private ProviderEdit edit(@Nullable IdentityProvider provider, Form form, View view) {
        return new ProviderEdit(
                provider,
                form,
                names(view).entrySet().stream()
                        .map(entry -> Choice.named(entry.getKey(), entry.getValue()))
                        .toList());
    }

    // ---- looking, trying, opening, closing

    @GetMapping(ONE)
    @Requires(MANAGE)
    Page provider(@PathVariable String id, View view, HttpServletRequest request) {
        return page(provider(id), ProviderPage.MAPPING.empty(), null, view, request);
    }

    /// Changes nothing, so the answer is the page itself with what was found.
    @PostMapping(ONE + "/test")
    @Requires(MANAGE)
    Page test(@PathVariable String id, View view, HttpServletRequest request) {
        var provider = provider(id);
        return page(provider, ProviderPage.MAPPING.empty(), trial.of(provider), view, request);
    }

    @PostMapping(ONE + "/enable")
    @Requires(MANAGE)
    Answer enable(@PathVariable String id) {
        administration.enable(id, true);
        return Redirect.to(LIST + "/" + id).saying("people.openid.provider.enabledNow");
    }

    @GetMapping(ONE + "/disable")
    @Requires(MANAGE)
    Page askDisable(@PathVariable String id, View view) {
        var provider = provider(id);
        return new Confirm(
                view.t("people.openid.provider.disableQuestion", provider.name()),
                List.of(
                        view.t("people.openid.provider.disableConsequence"),
                        view.t("people.openid.provider.disableSessions")),
                true,
                provider.path() + "/disable",
                Map.of(),
                "people.openid.provider.disable",
                provider.path());
    }

    @PostMapping(ONE + "/disable")
    @Requires(MANAGE)
    Answer disable(@PathVariable String id) {
        administration.enable(id, false);
        return Redirect.to(LIST + "/" + id).saying("people.openid.provider.disabledNow");
    }

    // ---- mappings

    @PostMapping(ONE + "/mappings")
    @Requires(MANAGE)
    Answer map(@PathVariable String id, View view, HttpServletRequest request) {
        var provider = provider(id);
        return view.form(ProviderPage.MAPPING)
                .submit(
                        ProviderPages::mapping,
                        wanted -> {
                            Constraints.explained(() -> {
                                administration.map(id, wanted);
                                return wanted;
                            });
                            return Redirect.to(provider.path()).saying("people.openid.mapping.added", wanted.value());
                        },
                        again -> page(provider, again, null, view, request));
    }

    private static MappingDraft mapping(Form form) {
        var municipality = form.optionalText("municipality", 4);
        return new MappingDraft(
                form.text("value", 300),
                municipality == null ? null : new MunicipalityCode(municipality),
                form.optionalChoice("function", WorkFunction.class),
                form.ticked("secretariat"));
    }

    @PostMapping(ONE + "/mappings/{mapping:\\d+}/remove")
    @Requires(MANAGE)
    Answer unmap(@PathVariable String id, @PathVariable long mapping) {
        administration.unmap(id, mapping);
        return Redirect.to(LIST + "/" + id).saying("people.openid.mapping.removed");
    }

    private ProviderPage page(
            IdentityProvider provider,
            Form mapping,
            @Nullable List<Finding> findings,
            View view,
            HttpServletRequest request) {
        return page.page(provider, Addresses.base(request), mapping, findings, names(view));
    }

    private IdentityProvider provider(String id) {
        return providers.find(id).orElseThrow(() -> new NotFoundException(id));
    }

    private Map<String, String> names(View view) {
        var names = new LinkedHashMap<String, String>();
        association
                .members(view.today())
                .forEach(member -> names.put(member.code().value(), member.name()));
        return names;
    }
}
