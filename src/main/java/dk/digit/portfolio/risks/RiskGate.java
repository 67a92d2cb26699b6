package dk.digit.portfolio.risks;

import dk.digit.meetings.OwnerFields;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.Texts;
import dk.digit.portfolio.FrozenTable;
import dk.digit.portfolio.Gate;
import dk.digit.portfolio.GateCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// At a gate every risk above the threshold of the day has an owner and something that is done about it, and the
/// open risks are kept as they were.
@Component
class RiskGate implements GateCondition {

    private static final List<String> COLUMNS = List.of(
            "portfolio.risk.title",
            "portfolio.risk.kind",
            "portfolio.risk.light",
            "portfolio.risk.probability",
            "portfolio.risk.worst",
            "portfolio.risk.score",
            "portfolio.risk.after",
            "portfolio.risk.owner",
            "portfolio.risk.openActions",
            "portfolio.risk.reserve");

    private final Risks risks;
    private final OwnerFields owners;

    RiskGate(Risks risks, OwnerFields owners) {
        this.risks = risks;
        this.owners = owners;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<Refusal> missing(Gate gate) {
        int threshold = risks.scale(gate.on()).value(RiskRule.GATE_FROM);
        var missing = new ArrayList<Refusal>();
        for (Risk risk : risks.open(gate.id(), gate.on())) {
            var score = risk.score();
            if (score == null || score < threshold) {
                continue;
            }
            if (risk.owner() == null) {
                missing.add(Refusal.of("portfolio.refused.gateRiskWithoutOwner", risk.title(), score)
                        .at(RiskTab.PATH));
            }
            if (risk.actions().all() == 0) {
                missing.add(Refusal.of("portfolio.refused.gateRiskWithoutAction", risk.title(), score)
                        .at(RiskTab.PATH));
            }
        }
        return missing;
    }

    @Override
    public List<FrozenTable> frozen(Gate gate) {
        var open = risks.open(gate.id(), gate.on());
        var names = owners.names(gate.on());
        var rows = new ArrayList<List<Bilingual>>();
        open.forEach(risk -> rows.add(row(risk, names)));
        if (!open.isEmpty()) {
            var sum = Risks.reserve(open);
            rows.add(Stream.concat(
                            Stream.of(Texts.both("portfolio.risks.sum")),
                            Stream.concat(
                                    Stream.generate(() -> Bilingual.EMPTY).limit(COLUMNS.size() - 2L),
                                    Stream.of(amount(sum))))
                    .toList());
        }
        return List.of(new FrozenTable(
                Texts.both("portfolio.risks.frozen", Formats.date(gate.on())),
                COLUMNS.stream().map(key -> Texts.both(key)).toList(),
                rows));
    }

    private static List<Bilingual> row(Risk risk, OwnerFields.Names names) {
        var assessment = risk.assessment();
        var none = Texts.both("portfolio.risk.unassessed");
        return List.of(
                risk.title(),
                word(risk.kind()),
                word(risk.light()),
                assessment == null ? none : number(assessment.probability()),
                assessment == null ? none : number(assessment.consequence()),
                assessment == null ? none : number(assessment.score()),
                assessment == null ? none : number(assessment.after().score()),
                said(lang -> names.of(risk.owner(), lang)),
                number(risk.actions().open()),
                risk.reserve() == null ? Bilingual.EMPTY : amount(risk.reserve()));
    }

    private static Bilingual word(Enum<?> constant) {
        return Texts.both(Texts.key(constant));
    }

    private static Bilingual number(int number) {
        var text = String.valueOf(number);
        return new Bilingual(text, text);
    }

    private static Bilingual amount(Money money) {
        return new Bilingual(Formats.kroner(Lang.DA, money), Formats.kroner(Lang.EN, money));
    }

    private static Bilingual said(Function<Lang, @Nullable String> words) {
        var da = words.apply(Lang.DA);
        var en = words.apply(Lang.EN);
        return da == null || en == null ? Texts.both("portfolio.risk.noOwner") : new Bilingual(da, en);
    }
}
