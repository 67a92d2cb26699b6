package dk.digit.benefits.measuring;

import static dk.digit.benefits.BenefitsRules.ACCEPT;
import static dk.digit.benefits.BenefitsRules.MEASURE;

import dk.digit.benefits.profiles.Benefit;
import dk.digit.benefits.profiles.BenefitPart;
import dk.digit.benefits.profiles.MeasureText;
import dk.digit.benefits.profiles.PartSection;
import dk.digit.platform.access.Rights;
import dk.digit.platform.text.Formats;
import dk.digit.platform.web.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// On the page of a municipality's part: what was measured last, what is asked next, and the way to the rest.
@Component
class MeasurementsSection implements PartSection {

    private static final int SHOWN = 5;

    private final StoredMeasurements stored;
    private final Parts parts;
    private final Rights rights;

    MeasurementsSection(StoredMeasurements stored, Parts parts, Rights rights) {
        this.stored = stored;
        this.parts = parts;
        this.rights = rights;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Section> section(Benefit benefit, BenefitPart part, View view) {
        var counting = stored.of(part.id(), view.asOf()).stream()
                .filter(Measurement::counts)
                .toList();
        return parts.find(part.id(), view.asOf())
                .map(known -> new Section(
                        view.t("benefits.measure.all"),
                        lead(known, view),
                        List.of(
                                view.t("benefits.measure.day"),
                                view.t("benefits.measure.valueIn", benefit.unit()),
                                view.t("benefits.measure.remark")),
                        counting.stream()
                                .limit(SHOWN)
                                .map(one -> line(one, view))
                                .toList(),
                        links(known, view),
                        counting.stream()
                                .map(one -> new Point(one.on(), one.value()))
                                .toList()));
    }

    private static Line line(Measurement one, View view) {
        return new Line(
                List.of(
                        Formats.date(one.on()),
                        MeasureText.words(view.lang(), one.value()),
                        Objects.requireNonNullElse(one.remark(), "")),
                null);
    }

    private static String lead(MeasuredPart part, View view) {
        var asked = part.asked();
        if (asked == null) {
            return view.t("benefits.measure.nothingAsked");
        }
        return view.t(
                asked.missing() ? "benefits.measure.askedMissing" : "benefits.measure.asked",
                Formats.longDate(view.lang(), asked.on()),
                asked.who().words(view.lang()),
                Formats.longDate(view.lang(), asked.inBy()));
    }

    private List<Link> links(MeasuredPart part, View view) {
        var links = new ArrayList<Link>();
        if (rights.may(view.actor(), MEASURE, part.rightsTarget())) {
            links.add(new Link(view.t("benefits.measure.enter"), part.path() + "/measure"));
            links.add(new Link(view.t("benefits.measure.plan"), part.path() + "/plan"));
        }
        if (rights.may(view.actor(), ACCEPT, part.rightsTarget())) {
            links.add(new Link(view.t("benefits.measure.say"), part.path() + "/state"));
        }
        links.add(new Link(view.t("benefits.measure.toAll"), part.measurements()));
        return links;
    }
}
