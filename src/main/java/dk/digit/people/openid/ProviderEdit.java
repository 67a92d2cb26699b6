package dk.digit.people.openid;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Adds a provider, or changes one.
///
/// @param provider null for a new one
/// @param municipalities the members
public record ProviderEdit(@Nullable IdentityProvider provider, Form form, List<Choice> municipalities)
        implements Page {

    static final Fields FIELDS = Fields.of("id", "people.openid.provider.id", "people.openid.provider.idHint")
            .and("name", "people.openid.provider.name", "people.openid.provider.nameHint")
            .and("issuer", "people.openid.provider.issuer", "people.openid.provider.issuerHint")
            .and("clientId", "people.openid.provider.clientId")
            .and("secret", "people.openid.provider.secret", "people.openid.provider.secretHint")
            .and("municipality", "people.openid.provider.municipality", "people.openid.provider.municipalityHint")
            .and(
                    "municipalityClaim",
                    "people.openid.provider.municipalityClaim",
                    "people.openid.provider.municipalityClaimHint")
            .and("functionClaim", "people.openid.provider.functionClaim", "people.openid.provider.functionClaimHint")
            .and("assuranceClaim", "people.openid.provider.assuranceClaim", "people.openid.provider.assuranceClaimHint")
            .and("least", "people.openid.provider.least", "people.openid.provider.leastHint")
            .and("scopes", "people.openid.provider.scopes", "people.openid.provider.scopesHint");

    static Form blank() {
        return FIELDS.filled(Map.of("scopes", "openid profile"));
    }

    static Map<String, String> values(IdentityProvider provider) {
        var values = new LinkedHashMap<String, String>();
        values.put("id", provider.id());
        values.put("name", provider.name());
        values.put("issuer", provider.issuer());
        values.put("clientId", provider.clientId());
        values.put(
                "municipality",
                provider.municipality() == null ? "" : provider.municipality().value());
        values.put("municipalityClaim", text(provider.municipalityClaim()));
        values.put("functionClaim", text(provider.functionClaim()));
        values.put("assuranceClaim", text(provider.assuranceClaim()));
        values.put("least", provider.least() == null ? "" : provider.least().name());
        values.put("scopes", String.join(" ", provider.scopes()));
        return values;
    }

    static ProviderDraft read(Form form, @Nullable IdentityProvider provider) {
        var municipality = form.optionalText("municipality", 4);
        return new ProviderDraft(
                provider == null ? form.text("id", 40) : provider.id(),
                form.text("name", 80),
                issuer(form.text("issuer", 400)),
                form.text("clientId", 200),
                form.value("secret").isEmpty() ? null : form.value("secret"),
                scopes(form),
                municipality == null ? null : new MunicipalityCode(municipality),
                form.optionalText("municipalityClaim", 200),
                form.optionalText("functionClaim", 200),
                form.optionalText("assuranceClaim", 200),
                form.optionalChoice("least", AssuranceLevel.class));
    }

    /// The address of the description is what people are sent; the issuer is what stands before it.
    private static String issuer(String typed) {
        return typed.endsWith(Discovery.WHERE) ? typed.substring(0, typed.length() - Discovery.WHERE.length()) : typed;
    }

    private static List<String> scopes(Form form) {
        var scopes = new ArrayList<>(List.of(form.text("scopes", 200).split("\\s+")));
        if (!scopes.contains("openid")) {
            scopes.addFirst("openid");
        }
        return scopes;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    public List<Choice> levels() {
        return Choice.of(AssuranceLevel.class);
    }

    public String action() {
        return provider == null ? ProviderPages.LIST + "/new" : provider.path() + "/edit";
    }

    public String back() {
        return provider == null ? ProviderPages.LIST : provider.path();
    }

    @Override
    public String title(Lang lang) {
        return provider == null
                ? Texts.of(lang, "people.openid.providers.new")
                : Texts.of(lang, "people.openid.provider.editTitle", provider.name());
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(ProviderPages.LIST, "people.openid.providers.title"));
    }
}
