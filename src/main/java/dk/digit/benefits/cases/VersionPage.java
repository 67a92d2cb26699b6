package dk.digit.benefits.cases;

import dk.digit.benefits.cases.AmountTable.Cell;
import dk.digit.benefits.cases.AmountTable.Row;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// A version of a case exactly as it was frozen: what came out, and what it was computed from.
public record VersionPage(CaseHead head, CaseVersion version, int priceYear, List<AmountTable> tables) implements Page {

    @Override
    public String title(Lang lang) {
        return version.name(lang);
    }

    @Override
    public List<Crumb> crumbs() {
        return head.crumbsBelow();
    }

    public String path() {
        return head.path(CasePart.VERSIONS) + "/" + version.number();
    }

    @Component
    static class Query {

        private final CaseHead.Query heads;
        private final CaseVersions versions;
        private final ComputedCase.Query cases;

        Query(CaseHead.Query heads, CaseVersions versions, ComputedCase.Query cases) {
            this.heads = heads;
            this.versions = versions;
            this.cases = cases;
        }

        CaseHead head(String activity, View view) {
            return heads.on(activity, CasePart.VERSIONS, view);
        }

        CaseVersion version(CaseHead head, int number) {
            return versions.find(Objects.requireNonNull(head.id()), number)
                    .orElseThrow(() -> new NotFoundException("version " + number));
        }

        byte[] bytes(CaseVersion version) {
            return versions.bytes(version);
        }

        VersionPage on(String activity, int number, View view) {
            var head = head(activity, view);
            var version = version(head, number);
            var frozen = versions.content(version);
            var words = new CaseWords(view.lang());
            return new VersionPage(
                    head,
                    version,
                    frozen.model().priceYear(),
                    List.of(
                            outcomes(frozen, words),
                            municipalities(frozen, words),
                            assumptions(frozen, words),
                            lines(frozen, words)));
        }

        private static List<AmountTable.Column> columns(CaseWords words, String first) {
            return List.of(
                    words.words(first),
                    words.words("benefits.result.scenario"),
                    words.amount("benefits.result.costs"),
                    words.amount("benefits.result.gross"),
                    words.amount("benefits.result.net"),
                    words.amount("benefits.result.presentValue"),
                    words.words("benefits.result.payback"),
                    words.amount("benefits.result.rate"));
        }

        private static Row row(Cell first, Scenario scenario, Appraisal appraisal, CaseWords words) {
            var costs = Appraisal.sum(appraisal.oneOff()).plus(Appraisal.sum(appraisal.recurring()));
            var net = Appraisal.sum(CashFlow.of(appraisal).net());
            return Row.of(
                    first,
                    Cell.words(words.t("benefits.Scenario." + scenario)),
                    words.money(costs),
                    words.money(net.plus(costs)),
                    words.money(net),
                    words.money(appraisal.netPresentValue()),
                    words.paybackCell(appraisal.paybackMonths()),
                    words.rateCell(appraisal.internalRate()));
        }

        private static AmountTable outcomes(FrozenCase frozen, CaseWords words) {
            var rows = new ArrayList<Row>();
            for (CaseOption option : frozen.model().options()) {
                for (Scenario scenario : Scenario.values()) {
                    frozen.outcome(option.code(), scenario)
                            .ifPresent(one -> rows.add(row(
                                    Cell.words(
                                            CaseTexts.of(option, frozen.model()).in(words.lang())),
                                    scenario,
                                    one.joint(),
                                    words)));
                }
            }
            return new AmountTable(
                    "outcomes",
                    words.t("benefits.version.outcomes"),
                    null,
                    columns(words, "benefits.result.option"),
                    rows);
        }

        private AmountTable municipalities(FrozenCase frozen, CaseWords words) {
            var places = cases.places();
            var rows = new ArrayList<Row>();
            frozen.usual()
                    .flatMap(option -> frozen.outcome(option.code(), Scenario.LIKELY))
                    .ifPresent(outcome -> frozen.model().municipalities().forEach(code -> {
                        var own = outcome.each().get(code.value());
                        var place = places.get(code);
                        if (own != null) {
                            rows.add(row(
                                    Cell.words(place == null ? code.value() : place.name()),
                                    Scenario.LIKELY,
                                    own,
                                    words));
                        }
                    }));
            return new AmountTable(
                    "municipalities",
                    words.t("benefits.result.byMunicipality"),
                    null,
                    columns(words, "benefits.result.municipality"),
                    rows);
        }

        private static AmountTable assumptions(FrozenCase frozen, CaseWords words) {
            var rows = frozen.model().assumptions().stream()
                    .map(one -> Row.of(
                            Cell.words(one.name().in(words.lang())),
                            Cell.words(one.code()),
                            Cell.words(CaseTexts.of(one).in(words.lang())),
                            Cell.words(LineAmountsPage.or(one.source(), words.lang())),
                            Cell.words(one.changedBy() + ", " + Formats.timestamp(one.changedAt()))))
                    .toList();
            return new AmountTable(
                    "assumptions",
                    words.t("benefits.CasePart.ASSUMPTIONS"),
                    null,
                    List.of(
                            words.words("benefits.result.assumption"),
                            words.words("benefits.result.code"),
                            words.words("benefits.result.value"),
                            words.words("benefits.result.source"),
                            words.words("benefits.version.changed")),
                    rows);
        }

        private static AmountTable lines(FrozenCase frozen, CaseWords words) {
            var rows = new ArrayList<Row>();
            for (CaseOption option : frozen.model().options()) {
                for (CaseLine line : frozen.model().lines()) {
                    if (line.option() == option.id()) {
                        rows.add(Row.of(
                                Cell.words(line.name().in(words.lang())),
                                Cell.words(option.name().in(words.lang())),
                                Cell.words(CaseTexts.of(line).in(words.lang()))));
                    }
                }
            }
            return new AmountTable(
                    "lines",
                    words.t("benefits.CasePart.LINES"),
                    null,
                    List.of(
                            words.words("benefits.result.line"),
                            words.words("benefits.result.option"),
                            words.words("benefits.result.formula")),
                    rows);
        }
    }
}
