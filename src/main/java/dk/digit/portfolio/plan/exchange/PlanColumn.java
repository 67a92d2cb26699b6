package dk.digit.portfolio.plan.exchange;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A column of a plan as a spreadsheet. Read under its Danish or its English heading.
enum PlanColumn {
    ACTIVITY("portfolio.activity", 16, false),
    ID("portfolio.exchange.id", 9, false),
    KIND("portfolio.plan.what", 22, false),
    NAME("portfolio.plan.nameDa", 46, true),
    NAME_EN("portfolio.plan.nameEn", 40, false),
    START("portfolio.plan.start", 13, false),
    FINISH("portfolio.plan.finish", 13, true),
    PROGRESS("portfolio.plan.progress", 12, false),
    STARTED("portfolio.plan.startedOn", 13, false),
    FINISHED("portfolio.plan.finishedOn", 13, false),
    WAITS("portfolio.plan.waits", 24, false),
    RESPONSIBLE("portfolio.plan.responsible", 28, false),
    MUNICIPALITY("portfolio.plan.municipality", 18, false);

    private final String label;
    private final int width;
    private final boolean needed;

    PlanColumn(String label, int width, boolean needed) {
        this.label = label;
        this.width = width;
        this.needed = needed;
    }

    String label() {
        return label;
    }

    int width() {
        return width;
    }

    boolean needed() {
        return needed;
    }

    static Optional<PlanColumn> headed(String heading) {
        var plain = heading.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> Arrays.stream(Lang.values())
                        .anyMatch(lang -> Texts.of(lang, column.label)
                                .toLowerCase(Locale.ROOT)
                                .equals(plain)))
                .findFirst();
    }
}
