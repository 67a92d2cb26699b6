package dk.digit.portfolio.waves;

import static java.util.stream.Collectors.toMap;

import dk.digit.association.Association;
import dk.digit.association.Municipality;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.Texts;
import dk.digit.portfolio.FrozenTable;
import dk.digit.portfolio.Gate;
import dk.digit.portfolio.GateCondition;
import dk.digit.portfolio.Phase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Nothing is in operation while a municipality of one of its waves is not live; the board of the gate's day is kept.
@Component
class WaveGate implements GateCondition {

    private final Standings standings;
    private final Association association;

    WaveGate(Standings standings, Association association) {
        this.standings = standings;
        this.association = association;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Refusal> missing(Gate gate) {
        if (gate.to() != Phase.OPERATIONS) {
            return List.of();
        }
        var names = names();
        return standings.of(gate.id(), gate.on()).stream()
                .filter(one -> !one.standing().isLive() && !one.wave().isClarification())
                .flatMap(one -> missing(one, names))
                .map(refusal -> refusal.at(WavesTab.PATH))
                .toList();
    }

    private static Stream<Refusal> missing(Standings.Standing one, Map<MunicipalityCode, String> names) {
        var title = new Bilingual(one.wave().title(Lang.DA), one.wave().title(Lang.EN));
        return one.members().isEmpty()
                ? Stream.of(Refusal.of("portfolio.gate.waveNotLive", title))
                : one.members().stream()
                        .filter(member -> !member.live())
                        .map(member -> Refusal.of(
                                "portfolio.gate.municipalityNotLive",
                                names.getOrDefault(
                                        member.place().municipality(),
                                        member.place().municipality().value()),
                                title));
    }

    @Override
    public List<FrozenTable> frozen(Gate gate) {
        var all = standings.of(gate.id(), gate.on());
        if (all.isEmpty()) {
            return List.of();
        }
        var names = names();
        var columns = new ArrayList<>(List.of(
                Texts.both("portfolio.wave"),
                Texts.both("portfolio.role.municipality"),
                Texts.both("portfolio.wave.state")));
        Arrays.stream(WaveStep.values())
                .forEach(step -> columns.add(new Bilingual(Texts.of(Lang.DA, step), Texts.of(Lang.EN, step))));
        var rows = all.stream().flatMap(one -> rows(one, names)).toList();
        return List.of(new FrozenTable(Texts.both("portfolio.waves"), columns, rows));
    }

    private static Stream<List<Bilingual>> rows(Standings.Standing one, Map<MunicipalityCode, String> names) {
        var head = new ArrayList<Bilingual>();
        head.add(new Bilingual(one.wave().title(Lang.DA), one.wave().title(Lang.EN)));
        head.add(Bilingual.EMPTY);
        head.add(new Bilingual(
                WaveWords.of(one.wave(), one.standing(), Lang.DA), WaveWords.of(one.wave(), one.standing(), Lang.EN)));
        Arrays.stream(WaveStep.values()).forEach(step -> head.add(Bilingual.EMPTY));
        return Stream.concat(Stream.of(head), one.members().stream().map(member -> row(one.wave(), member, names)));
    }

    private static List<Bilingual> row(Wave wave, Standings.Member member, Map<MunicipalityCode, String> names) {
        var row = new ArrayList<Bilingual>();
        var code = member.place().municipality();
        var name = names.getOrDefault(code, code.value());
        row.add(new Bilingual(wave.title(Lang.DA), wave.title(Lang.EN)));
        row.add(new Bilingual(name, name));
        row.add(Bilingual.EMPTY);
        for (WaveStep step : WaveStep.values()) {
            var entry = member.steps().get(step);
            var state = entry == null ? StepState.NOT_STARTED : entry.state();
            var day = entry == null ? "" : " " + Formats.date(entry.since());
            row.add(new Bilingual(Texts.of(Lang.DA, state) + day, Texts.of(Lang.EN, state) + day));
        }
        return row;
    }

    private Map<MunicipalityCode, String> names() {
        return association.municipalities().stream().collect(toMap(Municipality::code, Municipality::name));
    }
}
