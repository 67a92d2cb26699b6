package dk.digit.association;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.List;
import java.util.Map;

/// Changes what is kept about a municipality.
record MunicipalityEdit(Municipality municipality, Form form) implements Page {

    static final Fields FIELDS = Fields.of("officialName", "association.municipality.officialName")
            .and("cvr", "association.municipality.cvr", "association.municipality.cvrHint")
            .and("population", "association.municipality.population")
            .and("populationOn", "association.municipality.day", "association.municipality.dayHint")
            .and("populationSource", "association.municipality.source");

    static Map<String, String> values(Municipality municipality) {
        var population = municipality.population();
        return Map.of(
                "officialName", municipality.officialName(),
                "cvr", municipality.cvr().value(),
                "population", population == null ? "" : population.toString(),
                "populationOn", Formats.date(municipality.populationOn()),
                "populationSource", municipality.populationSource());
    }

    static MunicipalityDraft draft(MunicipalityCode code, Form form) {
        var source = form.optionalText("populationSource", 200);
        return new MunicipalityDraft(
                code,
                form.text("officialName", 100),
                form.text("cvr", 8),
                form.optionalNumber("population", 1, 10_000_000),
                form.optionalDate("populationOn"),
                source == null ? "" : source);
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "association.municipality.editTitle", municipality.name());
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/association", "association.overview.title"),
                Crumb.of("/association/members", "association.members.title"),
                Crumb.named("/association/members/" + municipality.slug(), municipality.officialName()));
    }
}
