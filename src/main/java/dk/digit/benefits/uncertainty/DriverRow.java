package dk.digit.benefits.uncertainty;

import dk.digit.benefits.cases.AssumptionValue;
import dk.digit.benefits.cases.CasePart;
import dk.digit.benefits.cases.Spread;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// An uncertain assumption in the table of what drives the result.
///
/// @param address where it is explained
/// @param points pessimistic, likely, optimistic, as people write them; empty where there are none for all
/// @param own how many municipalities have points of their own
/// @param changing whether other points hold in other years
public record DriverRow(
        String name,
        String address,
        Spread spread,
        List<String> points,
        String unit,
        long own,
        boolean changing,
        Outcomes.Impact impact) {

    /// Largest impact first.
    static List<DriverRow> of(UncertaintyPage page, Lang lang) {
        var rows = new ArrayList<DriverRow>();
        for (Outcomes.Impact impact : page.shown().impacts()) {
            page.drivers().stream()
                    .filter(one -> one.code().equals(impact.code()))
                    .findFirst()
                    .ifPresent(driver -> rows.add(
                            driver.shared() ? shared(page, driver, impact, lang) : own(page, driver, impact, lang)));
        }
        return rows;
    }

    private static DriverRow own(UncertaintyPage page, Driver driver, Outcomes.Impact impact, Lang lang) {
        var assumption = page.model().assumptions().stream()
                .filter(one -> one.code().equals(driver.code()))
                .findFirst()
                .orElseThrow();
        var forAll = assumption.values().stream()
                .filter(value -> value.municipality() == null)
                .toList();
        return new DriverRow(
                driver.name().in(lang),
                page.head().path(CasePart.ASSUMPTIONS) + "?q="
                        + URLEncoder.encode(driver.code(), StandardCharsets.UTF_8),
                driver.spread(),
                forAll.isEmpty()
                        ? List.of()
                        : points(
                                lang,
                                forAll.getFirst().pessimistic(),
                                forAll.getFirst().likely(),
                                forAll.getFirst().optimistic()),
                assumption.unit(),
                assumption.values().stream()
                        .map(AssumptionValue::municipality)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count(),
                forAll.size() > 1,
                impact);
    }

    private static DriverRow shared(UncertaintyPage page, Driver driver, Outcomes.Impact impact, Lang lang) {
        var shared = page.model().shared().stream()
                .filter(one -> one.code().equals(driver.code()))
                .findFirst()
                .orElseThrow();
        var last = shared.values().getLast();
        return new DriverRow(
                driver.name().in(lang),
                "/benefits/shared/" + driver.code(),
                driver.spread(),
                points(lang, last.pessimistic(), last.likely(), last.optimistic()),
                shared.unit(),
                0,
                shared.values().size() > 1,
                impact);
    }

    private static List<String> points(Lang lang, BigDecimal... points) {
        return List.of(points).stream()
                .map(point -> Formats.decimal(lang, plain(point)))
                .toList();
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
