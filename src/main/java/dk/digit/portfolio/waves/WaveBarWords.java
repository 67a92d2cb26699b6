package dk.digit.portfolio.waves;

import dk.digit.association.Municipality;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How a bar of a wave reads: "Bølge 2 (Køge, Lejre), i drift 12-03-2025 (planlagt 01-03-2025)".
///
/// @param municipalities by code
record WaveBarWords(Lang lang, Map<MunicipalityCode, Municipality> municipalities) {

    /// So many names stand; of more, the rest are counted.
    private static final int NAMED = 4;

    String name(WaveBar bar) {
        var who = bar.members().isEmpty()
                ? bar.wave().title(lang)
                : Texts.of(lang, "portfolio.waves.bar.members", bar.wave().title(lang), members(bar.members()));
        return bar.live() == null ? planned(who, bar) : live(who, bar);
    }

    private String live(String who, WaveBar bar) {
        var live = java.util.Objects.requireNonNull(bar.live());
        var planned = bar.planned();
        var words = Texts.of(lang, "portfolio.waves.bar." + done(bar), who, live.brief(lang));
        return planned == null || planned.brief(lang).equals(live.brief(lang))
                ? words
                : Texts.of(lang, "portfolio.waves.bar.otherwise", words, planned.brief(lang));
    }

    private String planned(String who, WaveBar bar) {
        var planned = bar.planned();
        return planned == null
                ? who
                : Texts.of(
                        lang,
                        "portfolio.waves.bar." + done(bar) + (bar.state() == WaveState.LATE ? "Late" : "Planned"),
                        who,
                        planned.brief(lang));
    }

    private static String done(WaveBar bar) {
        return bar.wave().isClarification() ? "clarified" : "live";
    }

    private String members(List<Standings.Member> members) {
        var names = members.stream()
                .map(member -> name(member.place().municipality()))
                .sorted(Collator.getInstance(Lang.DA.locale()))
                .toList();
        return names.size() <= NAMED
                ? String.join(", ", names)
                : Texts.of(
                        lang,
                        "portfolio.waves.bar.more",
                        String.join(", ", names.subList(0, NAMED - 1)),
                        String.valueOf(names.size() - NAMED + 1));
    }

    private String name(MunicipalityCode code) {
        var one = municipalities.get(code);
        return one == null ? code.value() : one.name();
    }

    /// "Bølge: i drift".
    String look(WaveBar bar) {
        var state = bar.wave().isClarification() && bar.state() == WaveState.LIVE
                ? Texts.of(lang, "portfolio.wave.clarified")
                : Texts.of(lang, bar.state());
        return Texts.of(lang, "portfolio.waves.bar.look", state.toLowerCase(Locale.ROOT));
    }
}
