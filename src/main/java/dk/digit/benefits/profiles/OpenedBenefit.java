package dk.digit.benefits.profiles;

import dk.digit.association.Association;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.ActivityHead;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A benefit that somebody changes, with the municipalities that what is said of it may concern.
record OpenedBenefit(ActivityHead head, Benefit benefit, List<Choice> municipalities) {

    List<Crumb> crumbs() {
        return BenefitCrumbs.to(head, benefit);
    }

    /// A form below the benefit.
    BenefitEntry entry(String heading, String below, Form form) {
        return BenefitEntry.of(heading, form, crumbs(), benefit.path() + below, benefit.path());
    }

    /// The municipality that is chosen; null for all.
    @Nullable
    MunicipalityCode municipality(Form form) {
        var chosen = form.value("municipality");
        if (chosen.isBlank()) {
            return null;
        }
        if (municipalities.stream().noneMatch(one -> one.value().equals(chosen))) {
            form.refuse("municipality", "platform.form.notAChoice", chosen);
            return null;
        }
        return new MunicipalityCode(chosen);
    }

    @Component
    static class Query {

        private final ActivityHead.Query heads;
        private final Benefits benefits;
        private final Association association;

        Query(ActivityHead.Query heads, Benefits benefits, Association association) {
            this.heads = heads;
            this.benefits = benefits;
            this.association = association;
        }

        OpenedBenefit on(long id, View view) {
            var benefit = benefits.find(id).orElseThrow(() -> new NotFoundException("benefit " + id));
            var inIt = benefits.partsOf(id, view.today()).stream()
                    .map(BenefitPart::municipality)
                    .toList();
            return new OpenedBenefit(
                    heads.on(benefit.activity().value(), view),
                    benefit,
                    association.municipalities().stream()
                            .filter(one -> inIt.contains(one.code()))
                            .map(one -> Choice.named(one.code().value(), one.name()))
                            .toList());
        }
    }
}
