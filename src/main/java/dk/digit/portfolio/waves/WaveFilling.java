package dk.digit.portfolio.waves;

import dk.digit.association.Municipality;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.ProseTable;
import dk.digit.platform.text.Texts;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.DocumentFilling;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Tells documents which waves there are, who goes in each and how it stands: `{{waves}}`.
@Component
class WaveFilling implements DocumentFilling {

    private final Standings standings;
    private final Waves waves;

    WaveFilling(Standings standings, Waves waves) {
        this.standings = standings;
        this.waves = waves;
    }

    @Override
    public List<Placeholder> placeholders() {
        return List.of(new Placeholder("waves", "portfolio.filling.waves"));
    }

    @Override
    public String markdown(String key, Activity activity, LocalDate day, Lang lang) {
        var municipalities = waves.municipalities();
        var table = ProseTable.of(
                Texts.of(lang, "portfolio.wave"),
                Texts.of(lang, "portfolio.filling.municipalities"),
                Texts.of(lang, "portfolio.wave.goLive"),
                Texts.of(lang, "portfolio.filling.progress"));
        standings
                .of(activity.id(), day)
                .forEach(one -> table.row(
                        one.wave().title(lang),
                        one.members().stream()
                                .map(member -> municipalities.get(member.place().municipality()))
                                .filter(java.util.Objects::nonNull)
                                .map(Municipality::name)
                                .sorted()
                                .collect(Collectors.joining(", ")),
                        one.wave().goLive() == null ? "" : one.wave().goLive().text(lang),
                        WaveWords.of(one.wave(), one.standing(), lang)));
        return table.isEmpty() ? Texts.of(lang, "portfolio.filling.noWaves") : table.toString();
    }
}
