package dk.digit.association;

import dk.digit.platform.access.Locator;
import dk.digit.platform.access.Target;
import dk.digit.platform.text.Bilingual;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// A municipality, named in addresses by its slug: its own data are its own.
@Component
class MunicipalityLocator implements Locator {

    static final String KIND = "municipality";

    private final Municipalities municipalities;

    MunicipalityLocator(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Target> locate(String slug) {
        return municipalities.bySlug(slug).map(MunicipalityLocator::target);
    }

    @Override
    public String path(String slug) {
        return "/association/members/" + slug;
    }

    @Override
    public Map<String, Bilingual> names(Collection<String> slugs) {
        return municipalities.all().stream()
                .filter(municipality -> slugs.contains(municipality.slug()))
                .collect(Collectors.toMap(
                        Municipality::slug, municipality -> new Bilingual(municipality.name(), municipality.name())));
    }

    static Target target(Municipality municipality) {
        return Target.ofMunicipality(
                KIND,
                municipality.slug(),
                new Bilingual(municipality.name(), municipality.name()),
                municipality.code().value());
    }
}
