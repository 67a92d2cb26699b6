package dk.digit.benefits.cases;

import dk.digit.association.Association;
import dk.digit.association.Municipality;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A business case that was read and computed for a page.
///
/// @param shown the option that the page is about
/// @param places the country's municipalities by code
record ComputedCase(CaseHead head, CaseResult likely, OptionResult shown, Map<MunicipalityCode, Municipality> places) {

    /// Which option a page is about, by its code.
    static final String OPTION = "option";

    CaseModel model() {
        return likely.model();
    }

    String name(MunicipalityCode code) {
        var place = places.get(code);
        return place == null ? code.value() : place.name();
    }

    @Nullable
    MunicipalityCode bySlug(String slug) {
        return model().municipalities().stream()
                .filter(code -> slug(code).equals(slug))
                .findFirst()
                .orElse(null);
    }

    String slug(MunicipalityCode code) {
        var place = places.get(code);
        return place == null ? code.value() : place.slug();
    }

    /// The municipalities of the case by name.
    List<MunicipalityCode> byName() {
        var codes = new ArrayList<>(model().municipalities());
        codes.sort(java.util.Comparator.comparing(this::name));
        return codes;
    }

    String path(MunicipalityCode code) {
        return withOption(head.path(CasePart.MUNICIPALITIES) + "/" + slug(code));
    }

    String path(CaseLine line) {
        return head.path() + "/amounts/" + line.id();
    }

    /// An address that keeps the option that was chosen.
    String withOption(String path) {
        return shown.option().code().equals(usual(likely).option().code())
                ? path
                : path + "?" + OPTION + "=" + shown.option().code();
    }

    /// The option that is told unless another is asked for: the chosen one, else to go together, else the
    /// first.
    private static OptionResult usual(CaseResult result) {
        return result.chosen()
                .or(() -> result.of(OptionKind.TOGETHER))
                .orElseGet(() -> result.options().getFirst());
    }

    @Component
    static class Query {

        private final BusinessCases cases;
        private final Association association;

        Query(BusinessCases cases, Association association) {
            this.cases = cases;
            this.association = association;
        }

        /// @param head of a case that is there
        ComputedCase on(CaseHead head, View view) {
            var model = cases.of(head.key(), view.asOf())
                    .orElseThrow(() -> new NotFoundException("business case of " + head.key()));
            var likely = Calculation.of(model, Scenario.LIKELY);
            return new ComputedCase(head, likely, shown(likely, view), places());
        }

        Map<MunicipalityCode, Municipality> places() {
            var places = new HashMap<MunicipalityCode, Municipality>();
            association.municipalities().forEach(one -> places.put(one.code(), one));
            return places;
        }

        private static OptionResult shown(CaseResult result, View view) {
            if (result.options().isEmpty()) {
                throw new NotFoundException("options of a business case");
            }
            var asked = view.param(OPTION);
            return result.options().stream()
                    .filter(one -> one.option().code().equals(asked))
                    .findFirst()
                    .orElseGet(() -> usual(result));
        }
    }
}
