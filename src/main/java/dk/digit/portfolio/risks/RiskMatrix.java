package dk.digit.portfolio.risks;

import dk.digit.platform.chart.Matrix;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Open risks drawn: probability against consequence, before and after what is agreed, and activities against
/// what is hit. Every cell that holds any leads to them.
final class RiskMatrix {

    private static final int TITLES = 5;

    /// So many activities have room.
    private static final int ROWS = 15;

    private final List<Risk> risks;
    private final RiskScale scale;
    private final String path;
    private final View view;

    /// @param path the page whose list the cells narrow
    RiskMatrix(List<Risk> risks, RiskScale scale, String path, View view) {
        this.risks = risks.stream()
                .filter(risk -> risk.isOpen() && risk.assessment() != null)
                .toList();
        this.scale = scale;
        this.path = path;
        this.view = view;
    }

    Matrix before() {
        return drawn("portfolio.risks.matrixBefore", "probability", "consequence", risk -> {
            var assessment = Objects.requireNonNull(risk.assessment());
            return new RiskAssessment.Residual(assessment.probability(), assessment.consequence());
        });
    }

    Matrix after() {
        return drawn(
                "portfolio.risks.matrixAfter",
                "afterProbability",
                "afterConsequence",
                risk -> Objects.requireNonNull(risk.assessment()).after());
    }

    private interface Place {
        RiskAssessment.Residual of(Risk risk);
    }

    private Matrix drawn(String title, String probability, String consequence, Place place) {
        var rows = new ArrayList<Matrix.Row>();
        for (int level = 5; level >= 1; level--) {
            int row = level;
            var cells = IntStream.rangeClosed(1, 5)
                    .<Matrix.@Nullable Cell>mapToObj(column -> cell(
                            row * column,
                            risks.stream()
                                    .filter(risk -> place.of(risk).equals(new RiskAssessment.Residual(row, column)))
                                    .toList(),
                            view.url(path + "?" + probability + "=" + row + "&" + consequence + "=" + column)))
                    .toList();
            rows.add(new Matrix.Row(scale.name(RiskArea.PROBABILITY, level, view.lang()), cells));
        }
        return new Matrix(
                view.t(title),
                view.t("portfolio.risks.matrixAbout", String.valueOf(risks.size())),
                view.t("portfolio.risks.matrixThings"),
                IntStream.rangeClosed(1, 5)
                        .mapToObj(level -> scale.name(RiskArea.QUALITY, level, view.lang()))
                        .toList(),
                rows);
    }

    private Matrix.Cell cell(int score, List<Risk> here, String href) {
        var state = state(scale.light(score));
        if (here.isEmpty()) {
            return new Matrix.Cell(state, null, "", null);
        }
        var titles = new ArrayList<String>();
        here.stream().limit(TITLES).forEach(risk -> titles.add(risk.title().in(view.lang())));
        if (here.size() > TITLES) {
            titles.add("…");
        }
        return new Matrix.Cell(
                state,
                view.t("portfolio.risks.matrixCell", String.valueOf(here.size()), String.join("; ", titles)),
                String.valueOf(here.size()),
                href);
    }

    private Matrix.State state(RiskLight light) {
        return new Matrix.State(Texts.of(view.lang(), light), light.symbol(), light.tone());
    }

    /// The worst score of each field, in the activities that have the worst risks.
    ///
    /// @return null when no activity has an assessed risk
    @Nullable
    Matrix heat() {
        Map<String, List<Risk>> activities = new LinkedHashMap<>();
        risks.stream()
                .filter(risk -> risk.activity() != null)
                .sorted(Comparator.comparing((Risk risk) -> Objects.requireNonNull(risk.score()))
                        .reversed())
                .forEach(risk -> activities
                        .computeIfAbsent(String.valueOf(risk.activity()), activity -> new ArrayList<>())
                        .add(risk));
        if (activities.isEmpty()) {
            return null;
        }
        var rows = new ArrayList<Matrix.Row>();
        activities.entrySet().stream().limit(ROWS).forEach(entry -> rows.add(row(entry.getKey(), entry.getValue())));
        return new Matrix(
                view.t("portfolio.risks.heat"),
                view.t("portfolio.risks.heatAbout"),
                view.t("portfolio.activity"),
                List.of(RiskField.values()).stream()
                        .map(field -> Texts.of(view.lang(), field))
                        .toList(),
                rows);
    }

    private Matrix.Row row(String activity, List<Risk> all) {
        var cells = new ArrayList<Matrix.@Nullable Cell>();
        for (RiskField field : RiskField.values()) {
            Risk worst = null;
            int score = 0;
            for (Risk risk : all) {
                var assessment = Objects.requireNonNull(risk.assessment());
                var level = assessment.consequences().get(field);
                if (level != null && level * assessment.probability() > score) {
                    score = level * assessment.probability();
                    worst = risk;
                }
            }
            cells.add(
                    worst == null
                            ? null
                            : new Matrix.Cell(
                                    state(scale.light(score)),
                                    view.t(
                                            "portfolio.risks.heatCell",
                                            String.valueOf(score),
                                            worst.title().in(view.lang())),
                                    String.valueOf(score),
                                    view.url("/portfolio/activities/" + activity + "/" + RiskTab.PATH)));
        }
        var name = all.getFirst().activityName();
        return new Matrix.Row(name == null ? activity : name.in(view.lang()), cells);
    }
}
