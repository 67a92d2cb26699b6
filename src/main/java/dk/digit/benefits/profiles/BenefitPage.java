package dk.digit.benefits.profiles;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dk.digit.association.Association;
import dk.digit.association.Municipality;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.access.Target;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.RecordKey;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityHead;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// One benefit on a day: its profile, and how it stands in each municipality.
///
/// @param rows by name of the municipality
/// @param complete whether every member has a part already
/// @param names how municipalities are called
public record BenefitPage(
        ActivityHead head,
        Benefit benefit,
        List<Row> rows,
        boolean complete,
        List<Prerequisite> prerequisites,
        List<BenefitAction> actions,
        List<SideEffect> sideEffects,
        Map<MunicipalityCode, Municipality> names,
        LocalDate asOf)
        implements Page {

    /// @param next the first target that is to come
    public record Row(
            Municipality municipality,
            BenefitPart part,
            @Nullable KnownStart start,
            @Nullable BenefitTarget next,
            AcceptanceState state) {

        public boolean started(LocalDate day) {
            return start != null && !start.day().isAfter(day);
        }
    }

    @Override
    public String title(Lang lang) {
        return benefit.name().in(lang);
    }

    @Override
    public List<Crumb> crumbs() {
        return BenefitCrumbs.above(head);
    }

    @Override
    public RecordKey record() {
        return new RecordKey("benefits", "benefit", String.valueOf(benefit.id()));
    }

    @Override
    public boolean overTime() {
        return true;
    }

    public Target target() {
        return BenefitLocator.target(benefit);
    }

    public String path(Row row) {
        return BenefitPaths.part(benefit.id(), row.municipality());
    }

    /// "Roskilde", or null for all.
    public @Nullable String name(@Nullable MunicipalityCode code) {
        return code == null ? null : Objects.requireNonNull(names.get(code)).name();
    }

    @Component
    static class Query {

        private final ActivityHead.Query heads;
        private final Benefits benefits;
        private final PartStarts starts;
        private final Association association;

        Query(ActivityHead.Query heads, Benefits benefits, PartStarts starts, Association association) {
            this.heads = heads;
            this.benefits = benefits;
            this.starts = starts;
            this.association = association;
        }

        @Transactional(readOnly = true)
        public BenefitPage on(long id, View view) {
            var day = view.asOf();
            var benefit = benefits.find(id).orElseThrow(() -> new NotFoundException("benefit " + id));
            var head = heads.on(benefit.activity().value(), view);
            var names = association.municipalities().stream().collect(toMap(Municipality::code, one -> one));
            var known = starts.of(benefit, day);
            var rows = benefits.partsOf(id, day).stream()
                    .map(part -> new Row(
                            Objects.requireNonNull(names.get(part.municipality())),
                            part,
                            known.get(part.id()),
                            part.next(day).orElse(null),
                            AcceptanceState.of(part)))
                    .sorted(Comparator.comparing(row -> row.municipality().name()))
                    .toList();
            return new BenefitPage(
                    head,
                    benefit,
                    rows,
                    complete(rows, day),
                    benefits.prerequisites(id, day),
                    benefits.actions(id),
                    benefits.sideEffects(id),
                    names,
                    day);
        }

        private boolean complete(List<Row> rows, LocalDate day) {
            var taken = rows.stream().map(row -> row.municipality().code()).collect(toSet());
            return association.members(day).stream().allMatch(member -> taken.contains(member.code()));
        }
    }
}
