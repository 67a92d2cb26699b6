package dk.digit.portfolio.capacity;

import dk.digit.association.Association;
import dk.digit.association.BodyId;
import dk.digit.platform.access.Requires;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Download;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.PageWithStatus;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.portfolio.RoleHolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Hours that are made available: typed, or brought in from a file.
@Controller
class OfferPages {

    private static final String MUNICIPALITY = "municipality";
    private static final String SECRETARIAT = "/portfolio/capacity/offers/secretariat";
    private static final BodyId SECRETARIAT_BODY = new BodyId("secretariat");

    private final OffersPage.Query offers;
    private final Capacity capacity;
    private final CapacityImport imports;
    private final Association association;

    OfferPages(OffersPage.Query offers, Capacity capacity, CapacityImport imports, Association association) {
        this.offers = offers;
        this.capacity = capacity;
        this.imports = imports;
        this.association = association;
    }

    @GetMapping("/portfolio/capacity/offers/{slug}")
    @Requires(value = CapacityRules.ANSWER, about = MUNICIPALITY, at = "slug")
    Answer blank(@PathVariable String slug, View view) {
        var municipality = association.municipality(slug).orElseThrow(() -> new NotFoundException(slug));
        return offers.blank(municipality.code().value(), both(municipality.name()), path(slug), view);
    }

    @PostMapping("/portfolio/capacity/offers/{slug}")
    @Requires(value = CapacityRules.ANSWER, about = MUNICIPALITY, at = "slug")
    Answer state(@PathVariable String slug, View view) {
        var municipality = association.municipality(slug).orElseThrow(() -> new NotFoundException(slug));
        return state(new RoleHolder(municipality.code(), null), both(municipality.name()), path(slug), view);
    }

    @GetMapping(SECRETARIAT)
    @Requires(CapacityRules.ANSWER)
    Answer secretariat(View view) {
        return offers.blank(SECRETARIAT_BODY.value(), Texts.both("portfolio.capacity.secretariat"), SECRETARIAT, view);
    }

    @PostMapping(SECRETARIAT)
    @Requires(CapacityRules.ANSWER)
    Answer stateSecretariat(View view) {
        return state(
                new RoleHolder(null, SECRETARIAT_BODY),
                Texts.both("portfolio.capacity.secretariat"),
                SECRETARIAT,
                view);
    }

    private Answer state(RoleHolder holder, Bilingual name, String path, View view) {
        var municipality = holder.municipality();
        var key = municipality == null ? SECRETARIAT_BODY.value() : municipality.value();
        return OffersPage.Query.typed(view)
                .submit(
                        form -> OffersPage.Query.read(form, holder, view),
                        stated -> Redirect.to("/portfolio/capacity?by=ROLE&municipality=" + key)
                                .saying(
                                        "portfolio.capacity.stated",
                                        String.valueOf(capacity.offer(stated, view.today()))),
                        again -> offers.again(again, key, name, path, view));
    }

    @GetMapping("/portfolio/capacity/import")
    @Requires(value = CapacityRules.ANSWER, anywhere = true)
    Answer importForm() {
        return new CapacityImportPage(CapacityImportPage.FIELDS.empty(), null);
    }

    @GetMapping("/portfolio/capacity/import/example.csv")
    @Requires(value = CapacityRules.ANSWER, anywhere = true)
    Answer example() {
        return Download.of(
                "kapacitet-eksempel.csv",
                "text/csv;charset=UTF-8",
                CapacityImport.EXAMPLE.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/portfolio/capacity/import")
    @Requires(value = CapacityRules.ANSWER, anywhere = true)
    Answer bringIn(@RequestParam(name = "file", required = false) @Nullable MultipartFile file, View view)
            throws IOException {
        var form = view.form(CapacityImportPage.FIELDS);
        if (file == null || file.isEmpty()) {
            form.refuse("file", "portfolio.refused.noFile");
            return new PageWithStatus(new CapacityImportPage(form, null), 422);
        }
        try (var in = file.getInputStream()) {
            var outcome = imports.run(
                    in,
                    Objects.requireNonNullElse(file.getOriginalFilename(), "kapacitet"),
                    !view.params().has("post"),
                    rows -> {});
            return new PageWithStatus(new CapacityImportPage(form, outcome), outcome.accepted() ? 200 : 422);
        }
    }

    private static Bilingual both(String name) {
        return new Bilingual(name, name);
    }

    private static String path(String slug) {
        return "/portfolio/capacity/offers/" + slug;
    }
}
