package dk.digit.benefits.cases;

import dk.digit.association.Municipality;
import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.cases.AmountTable.Cell;
import dk.digit.benefits.cases.AmountTable.Row;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Two versions of a case beside each other, or a version beside the case as it is.
///
/// @param option the one that effects are about; null where the versions share none
public record ComparisonPage(
        CaseHead head, String from, String to, @Nullable CaseOption option, AmountTable results, AmountTable changes)
        implements Page {

    @Override
    public String titleKey() {
        return "benefits.version.compareTitle";
    }

    @Override
    public List<Crumb> crumbs() {
        return head.crumbsBelow();
    }

    @Component
    static class Query {

        private static final Pattern CODE = Pattern.compile("\\b0\\d{3}\\b");

        private final CaseHead.Query heads;
        private final CaseVersions versions;
        private final BusinessCases cases;
        private final ComputedCase.Query places;

        Query(CaseHead.Query heads, CaseVersions versions, BusinessCases cases, ComputedCase.Query places) {
            this.heads = heads;
            this.versions = versions;
            this.cases = cases;
            this.places = places;
        }

        /// @param name of a version in the reader's language
        private record Side(String name, FrozenCase content) {}

        ComparisonPage on(String activity, View view) {
            var head = heads.on(activity, CasePart.VERSIONS, view);
            var from = side(head, view.param("from"), view);
            var to = side(head, view.param("to"), view);
            var comparison = CaseComparison.of(from.content(), to.content());
            var words = new CaseWords(view.lang());
            return new ComparisonPage(
                    head,
                    from.name(),
                    to.name(),
                    comparison.option(),
                    results(from, to, comparison.option(), words),
                    changes(comparison, places.places(), words));
        }

        private Side side(CaseHead head, @Nullable String asked, View view) {
            if (asked == null || asked.equals(VersionsPage.NOW)) {
                var model = cases.of(head.key(), view.asOf())
                        .orElseThrow(() -> new NotFoundException("business case of " + head.key()));
                return new Side(view.t("benefits.version.now"), FrozenCase.of(model));
            }
            if (!asked.matches("\\d{1,6}")) {
                throw new NotFoundException("version " + asked);
            }
            return versions.find(Objects.requireNonNull(head.id()), Integer.parseInt(asked, 10))
                    .map(version -> new Side(version.name(view.lang()), versions.content(version)))
                    .orElseThrow(() -> new NotFoundException("version " + asked));
        }

        private static AmountTable results(Side from, Side to, @Nullable CaseOption option, CaseWords words) {
            var rows = new ArrayList<Row>();
            var early = option == null ? null : joint(from, option);
            var late = option == null ? null : joint(to, option);
            if (early != null && late != null) {
                rows.add(row("benefits.result.costs", costs(early), costs(late), words));
                rows.add(row("benefits.result.net", net(early), net(late), words));
                rows.add(row("benefits.result.presentValue", early.netPresentValue(), late.netPresentValue(), words));
                rows.add(row("benefits.result.presentCash", early.netPresentCash(), late.netPresentCash(), words));
                rows.add(Row.of(
                        Cell.words(words.t("benefits.result.payback")),
                        words.paybackCell(early.paybackMonths()),
                        words.paybackCell(late.paybackMonths()),
                        Cell.EMPTY));
                rows.add(Row.of(
                        Cell.words(words.t("benefits.result.rate")),
                        words.rateCell(early.internalRate()),
                        words.rateCell(late.internalRate()),
                        Cell.EMPTY));
            }
            return new AmountTable(
                    "results",
                    words.t("benefits.CasePart.RESULT"),
                    null,
                    List.of(
                            words.words("benefits.result.amount"),
                            AmountTable.Column.amount(from.name()),
                            AmountTable.Column.amount(to.name()),
                            words.amount("benefits.version.difference")),
                    rows);
        }

        private static @Nullable Appraisal joint(Side side, CaseOption option) {
            return side.content()
                    .outcome(option.code(), Scenario.LIKELY)
                    .map(FrozenCase.Outcome::joint)
                    .orElse(null);
        }

        private static Money costs(Appraisal appraisal) {
            return Appraisal.sum(appraisal.oneOff()).plus(Appraisal.sum(appraisal.recurring()));
        }

        private static Money net(Appraisal appraisal) {
            return Appraisal.sum(CashFlow.of(appraisal).net());
        }

        private static Row row(String key, Money early, Money late, CaseWords words) {
            return Row.of(
                    Cell.words(words.t(key)), words.money(early), words.money(late), words.money(late.minus(early)));
        }

        private static AmountTable changes(
                CaseComparison comparison, Map<MunicipalityCode, Municipality> places, CaseWords words) {
            var rows = new ArrayList<Row>();
            for (CaseComparison.Change change : comparison.changes()) {
                rows.add(Row.of(
                        Cell.words(words.t(change.kind()) + ": " + change.name().in(words.lang())),
                        Cell.words(named(change.oldText(), places, words.lang())),
                        Cell.words(named(change.newText(), places, words.lang())),
                        Cell.words(
                                change.by() == null || change.at() == null
                                        ? ""
                                        : change.by() + ", " + Formats.timestamp(change.at())),
                        change.effect() == null ? Cell.EMPTY : words.money(change.effect())));
            }
            rows.add(Row.of(
                    Cell.words(words.t("benefits.version.interplay")),
                    Cell.EMPTY,
                    Cell.EMPTY,
                    Cell.EMPTY,
                    words.money(comparison.interplay())));
            rows.add(Row.of(
                            Cell.words(words.t("benefits.version.together")),
                            Cell.EMPTY,
                            Cell.EMPTY,
                            Cell.EMPTY,
                            words.money(comparison.after().minus(comparison.before())))
                    .emphasised());
            return new AmountTable(
                    "changes",
                    words.t("benefits.version.changes"),
                    words.t("benefits.version.changesNote"),
                    List.of(
                            words.words("benefits.version.what"),
                            words.words("benefits.version.before"),
                            words.words("benefits.version.after"),
                            words.words("benefits.version.changed"),
                            words.amount("benefits.version.effect")),
                    rows);
        }

        /// A text with municipalities by name instead of by code.
        private static String named(@Nullable Bilingual text, Map<MunicipalityCode, Municipality> places, Lang lang) {
            return text == null
                    ? "–"
                    : CODE.matcher(text.in(lang)).replaceAll(found -> {
                        var place = places.get(new MunicipalityCode(found.group()));
                        return place == null ? found.group() : place.name();
                    });
        }
    }
}
