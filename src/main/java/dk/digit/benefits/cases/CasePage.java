package dk.digit.benefits.cases;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.chart.Chart;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.RecordKey;
import dk.digit.platform.web.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What follows from the business case of an activity: the first page of a case.
///
/// @param result null while the activity has no case
public record CasePage(CaseHead head, @Nullable Result result) implements Page {

    /// @param summary of the case; null where nobody has written one
    /// @param option the one that is shown
    /// @param chosen whether it is the recommended one
    /// @param none why there is no internal rate of return; null where there is one
    /// @param newest number of the newest version, which drifts are told from; empty without drifts
    /// @param waiting municipalities that have no start, so that lines that wait for it count nothing
    /// @param assumed names of what nobody has a source for
    public record Result(
            @Nullable Bilingual summary,
            int priceYear,
            CaseOption option,
            boolean chosen,
            Appraisal joint,
            String payback,
            String rate,
            @Nullable String none,
            List<FaultLine> faults,
            List<Drift> drifts,
            String newest,
            List<String> waiting,
            List<Bilingual> assumed,
            List<Chart> charts,
            List<AmountTable> tables,
            String download) {}

    @Override
    public String title(Lang lang) {
        return head.title(lang, "benefits.case.title");
    }

    @Override
    public List<Crumb> crumbs() {
        return head.crumbs();
    }

    @Override
    public boolean overTime() {
        return true;
    }

    @Override
    public @Nullable RecordKey record() {
        return head.record();
    }

    @Component
    static class Query {

        private final CaseHead.Query heads;
        private final ComputedCase.Query cases;
        private final CaseVersions versions;
        private final AssumedRates rates;

        Query(CaseHead.Query heads, ComputedCase.Query cases, CaseVersions versions, AssumedRates rates) {
            this.heads = heads;
            this.cases = cases;
            this.versions = versions;
            this.rates = rates;
        }

        CasePage on(String activity, View view) {
            var head = heads.ifAny(activity, CasePart.RESULT, view);
            return new CasePage(head, head.exists() ? result(head, view) : null);
        }

        private Result result(CaseHead head, View view) {
            var computed = cases.on(head, view);
            var model = computed.model();
            var shown = computed.shown();
            var words = new CaseWords(view.lang());
            var charts = new ResultCharts(computed, view.lang());
            var drifts = drifts(computed, view);
            return new Result(
                    model.summary(),
                    model.priceYear(),
                    shown.option(),
                    Long.valueOf(shown.option().id()).equals(model.chosen()),
                    shown.joint(),
                    words.payback(shown.joint().paybackMonths()),
                    words.rate(shown.joint().internalRate()),
                    words.noRate(shown.joint()),
                    computed.likely().faults().stream()
                            .map(fault -> FaultLine.of(fault, computed))
                            .toList(),
                    drifts,
                    drifts.isEmpty()
                            ? ""
                            : String.valueOf(versions.of(model.id(), view.asOf())
                                    .getFirst()
                                    .number()),
                    waiting(computed),
                    assumed(model),
                    List.of(charts.years(shown.joint()), charts.municipalities()),
                    tables(computed, view.lang()),
                    computed.withOption(head.path() + "/tables"));
        }

        private List<Drift> drifts(ComputedCase computed, View view) {
            var model = computed.model();
            var usual =
                    FrozenCase.usual(model).flatMap(option -> computed.likely().option(option.id()));
            if (usual.isEmpty() || (model.costTolerance() == null && model.netTolerance() == null)) {
                return List.of();
            }
            return versions.newest(model.id(), view.asOf())
                    .map(frozen -> Drift.between(frozen, model, usual.get().joint()))
                    .orElse(List.of());
        }

        private static List<String> waiting(ComputedCase computed) {
            boolean asked = computed.model().lines().stream()
                    .anyMatch(
                            line -> line.option() == computed.shown().option().id() && line.starts() == LineStart.WAVE);
            return asked
                    ? computed.byName().stream()
                            .filter(code -> !computed.model().starts().containsKey(code))
                            .map(computed::name)
                            .toList()
                    : List.of();
        }

        private List<Bilingual> assumed(CaseModel model) {
            var used = NamesUsed.of(model);
            var assumed = new ArrayList<Bilingual>();
            if (rates.on(model.day())) {
                assumed.add(Texts.both("benefits.version.rates"));
            }
            model.shared().stream()
                    .filter(one -> used.contains(one.code()))
                    .filter(one -> one.values().stream().anyMatch(value -> value.assumed()))
                    .forEach(one -> assumed.add(one.name()));
            return assumed;
        }
    }

    static List<AmountTable> tables(ComputedCase computed, Lang lang) {
        var tables = new ResultTables(computed, lang);
        var model = computed.model();
        var scenarios = List.of(
                Calculation.of(model, Scenario.PESSIMISTIC),
                computed.likely(),
                Calculation.of(model, Scenario.OPTIMISTIC));
        return new ArrayList<>(Stream.of(
                        tables.years((MunicipalityCode) null),
                        tables.scenarios(scenarios),
                        tables.options(),
                        tables.together(),
                        tables.municipalities(),
                        tables.lines(null),
                        tables.beside(null))
                .filter(Objects::nonNull)
                .toList());
    }
}
