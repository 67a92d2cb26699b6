package dk.digit.portfolio.risks;

import dk.digit.meetings.Owner;
import dk.digit.platform.money.Money;
import dk.digit.platform.tabular.TableRow;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.RoughDate;
import dk.digit.platform.web.form.Typed;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.ActivityId;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One row of a register, read: what is wrong with a cell is told, with the column that it stands in.
final class RiskRow {

    private static final int LONGEST = 4000;

    private final TableRow row;
    private final Map<RiskColumn, Integer> places;
    private final Owners owners;
    private final Consumer<Refusal> refuse;

    /// Whom a register may name, by their words in either language.
    ///
    /// @param activities their ids, by id and by name
    record Owners(Map<String, String> activities, List<Choice> owners, List<Choice> municipalities) {}

    RiskRow(TableRow row, Map<RiskColumn, Integer> places, Owners owners, Consumer<Refusal> refuse) {
        this.row = row;
        this.places = places;
        this.owners = owners;
        this.refuse = refuse;
    }

    String cell(RiskColumn column) {
        return row.cell(places.getOrDefault(column, -1));
    }

    boolean has(RiskColumn column) {
        return places.containsKey(column);
    }

    /// @return null for the portfolio as a whole
    @Nullable
    ActivityId activity() {
        var text = cell(RiskColumn.ACTIVITY);
        if (text.isEmpty()
                || RiskColumn.plain(text).equals(RiskColumn.plain(Texts.of(Lang.DA, "portfolio.risks.ofPortfolio")))
                || RiskColumn.plain(text).equals(RiskColumn.plain(Texts.of(Lang.EN, "portfolio.risks.ofPortfolio")))) {
            return null;
        }
        var id = owners.activities().get(RiskColumn.plain(text));
        if (id == null) {
            refuse("portfolio.import.noActivity", RiskColumn.ACTIVITY, text);
            return null;
        }
        return new ActivityId(id);
    }

    RiskDraft draft(LocalDate today) {
        return new RiskDraft(
                text(RiskColumn.KEY, 40),
                kind(),
                new Bilingual(needed(text(RiskColumn.TITLE, 200)), ""),
                words(RiskColumn.CAUSE),
                words(RiskColumn.EVENT),
                words(RiskColumn.CONSEQUENCE),
                Set.of(),
                day(RiskColumn.RAISED, today),
                owner(),
                RiskTrigger.of(words(RiskColumn.TRIGGER), roughDay(), words(RiskColumn.THEN)));
    }

    private static String needed(@Nullable String text) {
        return text == null ? "?" : text;
    }

    private RiskKind kind() {
        var text = cell(RiskColumn.KIND);
        for (RiskKind kind : RiskKind.values()) {
            if (isWord(text, kind)) {
                return kind;
            }
        }
        if (!text.isEmpty()) {
            refuse("portfolio.import.notAChoice", RiskColumn.KIND, text);
        }
        return RiskKind.RISK;
    }

    private static boolean isWord(String text, Enum<?> constant) {
        var plain = RiskColumn.plain(text);
        return plain.equals(RiskColumn.plain(constant.name()))
                || plain.equals(RiskColumn.plain(Texts.of(Lang.DA, constant)))
                || plain.equals(RiskColumn.plain(Texts.of(Lang.EN, constant)));
    }

    /// Null where the row says nothing of it.
    @Nullable
    RiskAssessment assessment(LocalDate day, boolean certain) {
        var consequences = new EnumMap<RiskField, Integer>(RiskField.class);
        for (RiskField field : RiskField.values()) {
            var level = level(RiskColumn.valueOf(field.name()));
            if (level != null) {
                consequences.put(field, level);
            }
        }
        var probability = certain ? Integer.valueOf(5) : level(RiskColumn.PROBABILITY);
        if (consequences.isEmpty() && (probability == null || certain)) {
            return null;
        }
        if (probability == null || consequences.isEmpty()) {
            refuse(
                    "portfolio.import.halfAssessed",
                    probability == null ? RiskColumn.PROBABILITY : RiskColumn.ECONOMY,
                    "");
            return null;
        }
        return new RiskAssessment(
                day(RiskColumn.ASSESSED, day), probability, consequences, cost(), delay(), residual(), null);
    }

    private RiskAssessment.@Nullable Residual residual() {
        var probability = level(RiskColumn.RESIDUAL_PROBABILITY);
        var consequence = level(RiskColumn.RESIDUAL_CONSEQUENCE);
        if ((probability == null) != (consequence == null)) {
            refuse("portfolio.import.halfResidual", RiskColumn.RESIDUAL_PROBABILITY, "");
        }
        return probability == null || consequence == null
                ? null
                : new RiskAssessment.Residual(probability, consequence);
    }

    private @Nullable Integer level(RiskColumn column) {
        var text = cell(column);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[1-5]")) {
            refuse("portfolio.import.notALevel", column, text);
            return null;
        }
        return Integer.valueOf(text);
    }

    private @Nullable Money cost() {
        var text = cell(RiskColumn.COST);
        try {
            var money = text.isEmpty() ? null : Money.parseDanish(text);
            if (money == null || money.signum() >= 0) {
                return money;
            }
        } catch (Money.NotAnAmount e) {
            // told below, as an amount below zero is
        }
        refuse("portfolio.import.notAnAmount", RiskColumn.COST, text);
        return null;
    }

    private @Nullable Integer delay() {
        var text = cell(RiskColumn.DELAY);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,4}")) {
            refuse("portfolio.import.notANumber", RiskColumn.DELAY, text);
            return null;
        }
        return Integer.valueOf(text);
    }

    private LocalDate day(RiskColumn column, LocalDate otherwise) {
        var text = cell(column);
        var day = text.isEmpty() ? otherwise : Typed.date(text);
        if (day == null) {
            refuse("portfolio.import.notADay", column, text);
            return otherwise;
        }
        return day;
    }

    private @Nullable RoughDate roughDay() {
        var text = cell(RiskColumn.TRIGGER_ON);
        var day = text.isEmpty() ? null : Typed.roughDate(text);
        if (day == null && !text.isEmpty()) {
            refuse("portfolio.import.notADay", RiskColumn.TRIGGER_ON, text);
        }
        return day;
    }

    private @Nullable Owner owner() {
        var text = cell(RiskColumn.OWNER);
        var place = cell(RiskColumn.OWNER_MUNICIPALITY);
        var owner = chosen(owners.owners(), text);
        var municipality = chosen(owners.municipalities(), place);
        if (owner == null && !text.isEmpty()) {
            refuse("portfolio.import.notAChoice", RiskColumn.OWNER, text);
        }
        if (municipality == null && !place.isEmpty()) {
            refuse("portfolio.import.notAChoice", RiskColumn.OWNER_MUNICIPALITY, place);
        }
        if (owner == null || owner.startsWith("body:")) {
            if (municipality != null) {
                refuse("portfolio.import.municipalityAlone", RiskColumn.OWNER_MUNICIPALITY, place);
            }
            return owner == null ? null : Owner.of(null, null, owner.substring("body:".length()));
        }
        return Owner.of(owner, municipality, null);
    }

    private static @Nullable String chosen(List<Choice> choices, String text) {
        var plain = RiskColumn.plain(text);
        for (Choice choice : choices) {
            if (plain.equals(RiskColumn.plain(choice.value()))
                    || plain.equals(RiskColumn.plain(choice.label(Lang.DA)))
                    || plain.equals(RiskColumn.plain(choice.label(Lang.EN)))) {
                return choice.value();
            }
        }
        return null;
    }

    private @Nullable Bilingual words(RiskColumn column) {
        var text = text(column, LONGEST);
        return text == null ? null : new Bilingual(text, "");
    }

    private @Nullable String text(RiskColumn column, int longest) {
        var text = cell(column);
        if (text.isEmpty()) {
            if (column == RiskColumn.KEY || column == RiskColumn.TITLE) {
                refuse("portfolio.import.missing", column, "");
            }
            return null;
        }
        if (text.length() > longest) {
            refuse("portfolio.import.tooLong", column, String.valueOf(longest));
            return null;
        }
        return text;
    }

    private void refuse(String key, RiskColumn column, String shown) {
        refuse.accept(Refusal.of(
                        key,
                        new Bilingual(column.heading(Lang.DA), column.heading(Lang.EN)),
                        shown.length() <= 60 ? shown : shown.substring(0, 60) + "…")
                .at(column.name().toLowerCase(Locale.ROOT)));
    }
}
