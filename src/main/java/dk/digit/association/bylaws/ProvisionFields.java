package dk.digit.association.bylaws;

import dk.digit.association.BodyId;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The form of a provision: its place when it is a new one, what it says, and where that comes from.
final class ProvisionFields {

    static final Fields FIELDS = Fields.of("body", "association.body", "association.bylaws.bodyHint")
            .and("other", "association.bylaws.other")
            .and("matter", "association.bylaws.matter")
            .and("occasion", "association.bylaws.occasion")
            .and("votes", "association.bylaws.votes")
            .and("weights", "association.bylaws.weights", "association.bylaws.weightsHint")
            .and("relative", "association.bylaws.relative", "association.bylaws.relativeHint")
            .and("numerator", "association.bylaws.numerator", "association.bylaws.numeratorHint")
            .and("denominator", "association.bylaws.denominator", "association.bylaws.denominatorHint")
            .and("moreThan", "association.bylaws.moreThan", "association.bylaws.moreThanHint")
            .and("base", "association.bylaws.base")
            .and("tie", "association.bylaws.tie")
            .and("proxies", "association.bylaws.proxies", "association.bylaws.proxiesHint")
            .and("inWriting", "association.bylaws.inWriting")
            .and("noticeDays", "association.bylaws.noticeDays")
            .and("proposalDays", "association.bylaws.proposalDays")
            .and("agendaDays", "association.bylaws.agendaDays")
            .and("workingDay", "association.bylaws.workingDay")
            .and("signatories", "association.bylaws.signatories")
            .and("months", "association.bylaws.months")
            .and("seats", "association.bylaws.seats")
            .and("yearEnd", "association.bylaws.yearEnd")
            .and("settlement", "association.bylaws.settlement")
            .and("first", "association.bylaws.validFrom", "association.bylaws.validFromHint")
            .and("firstUnknown", "association.period.firstUnknown")
            .and("paragraph", "association.bylaws.paragraph", "association.bylaws.paragraphHint")
            .and("source", "association.bylaws.source", "association.bylaws.sourceHint")
            .and("sourceEn", "association.bylaws.sourceEn")
            .and("decision", "association.bylaws.decision", "association.bylaws.decisionHint")
            .and("reason", "association.bylaws.reason", "association.bylaws.reasonHint")
            .and("assumed", "association.bylaws.assumed", "association.bylaws.assumedHint");

    private static final int LONGEST = 300;

    /// Stands in for a source that was left out, so that all else that is wrong is told at once.
    private static final Bilingual MISSING = new Bilingual("–", "");

    private ProvisionFields() {}

    /// What stands there now; day, decision and reason belong to the change and start empty.
    static Map<String, List<String>> values(Provision provision, NamesInBylaws names) {
        var values = new HashMap<>(TermsFields.values(provision, names));
        var clause = provision.clause();
        TermsFields.put(values, "paragraph", clause.paragraph());
        TermsFields.put(values, "source", clause.source().da());
        TermsFields.put(values, "sourceEn", clause.source().en());
        TermsFields.tick(values, "assumed", clause.assumed());
        return values;
    }

    static Provision read(Form form, ProvisionKind kind, NamesInBylaws names) {
        return TermsFields.read(form, kind, clause(form), names);
    }

    private static Clause clause(Form form) {
        var decision = optional(form, "decision");
        var source = new Bilingual(optional(form, "source"), optional(form, "sourceEn"));
        if (source.da().isEmpty() && decision.isEmpty()) {
            form.refuse("source", "association.constraint.provision_source");
            source = MISSING;
        }
        return new Clause(
                null,
                optional(form, "paragraph"),
                form.date("first"),
                !form.ticked("firstUnknown"),
                form.ticked("assumed"),
                source,
                decision,
                optional(form, "reason"));
    }

    static Place place(Form form, ProvisionKind kind) {
        return switch (kind) {
            case MAJORITY -> Place.majority(body(form, "body"), form.choice("matter", Matter.class));
            case NOTICE -> Place.notice(body(form, "body"), form.choice("occasion", Occasion.class));
            case INCOMPATIBILITY -> incompatibility(form);
            case ROTATION -> Place.of(kind, new BodyId(form.text("body", 60)));
            case QUORUM, TIES, PROXIES, SIGNATORIES -> Place.of(kind, body(form, "body"));
            case VOTES, CONTRIBUTION_KEY, WITHDRAWAL, EXIT_SETTLEMENT -> Place.of(kind);
        };
    }

    private static Place incompatibility(Form form) {
        var one = new BodyId(form.text("body", 60));
        var other = new BodyId(form.text("other", 60));
        if (one.equals(other)) {
            form.refuse("other", "association.constraint.provision_about_two_bodies");
        }
        return Place.incompatibility(one, other);
    }

    private static @Nullable BodyId body(Form form, String name) {
        var id = form.optionalText(name, 60);
        return id == null ? null : new BodyId(id);
    }

    private static String optional(Form form, String name) {
        return Objects.requireNonNullElse(form.optionalText(name, LONGEST), "");
    }
}
