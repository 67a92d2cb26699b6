package dk.digit.benefits.cases;

import dk.digit.association.Association;
import dk.digit.association.Municipality;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.list.Choice;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What municipalities, and those who answer for assumptions, are called.
@Component
class CaseOwners {

    private final Association association;

    CaseOwners(Association association) {
        this.association = association;
    }

    /// One query.
    Names names() {
        return new Names(association.municipalities().stream()
                .collect(Collectors.toMap(Municipality::code, Municipality::name)));
    }

    record Names(Map<MunicipalityCode, String> municipalities) {

        String of(MunicipalityCode code) {
            return municipalities.getOrDefault(code, code.value());
        }

        /// `Digitaliseringschef, Roskilde`; null for nobody.
        @Nullable
        String of(Assumption.@Nullable Owner owner, Lang lang) {
            if (owner == null) {
                return null;
            }
            var title = owner.title() == null ? Texts.of(lang, owner.function()) : owner.title();
            return owner.municipality() == null ? title : title + ", " + of(owner.municipality());
        }

        List<Choice> choices(Collection<MunicipalityCode> codes) {
            return codes.stream()
                    .map(code -> Choice.named(code.value(), of(code)))
                    .sorted(Comparator.comparing(Choice::words))
                    .toList();
        }
    }
}
