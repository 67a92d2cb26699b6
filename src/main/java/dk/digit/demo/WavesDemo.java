package dk.digit.demo;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.RoughDate;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.waves.Wave;
import dk.digit.portfolio.waves.WaveDraft;
import dk.digit.portfolio.waves.Waves;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The waves that the material tells of. It does not name the municipalities of any, so nobody is placed: a wave that
/// was live is told as a whole.
@Component
class WavesDemo implements Chapter {

    private static final ActivityId ERP = new ActivityId("erp");
    private static final ActivityId SSO = new ActivityId("sso");

    private static final Bilingual NOT_TOLD = new Bilingual(
            "Materialet nævner ikke, hvilke kommuner der er med i bølgen.",
            "The material does not name the municipalities of the wave.");

    private final Waves waves;

    WavesDemo(Waves waves) {
        this.waves = waves;
    }

    @Override
    public int order() {
        return 51;
    }

    @Override
    public void tell(Facts facts) {
        plan(
                ERP,
                0,
                RoughDate.ofMonth(2023, 10),
                null,
                new Bilingual(
                        "Afklaringsmøder og workshops om processer begyndte i oktober 2023.",
                        "Clarification meetings and workshops on processes began in October 2023."));
        for (int number = 1; number <= 3; number++) {
            plan(
                    ERP,
                    number,
                    null,
                    null,
                    new Bilingual(
                            "Kontrakten deler udrulningen i tre bølger. Materialet nævner hverken kommuner eller dage.",
                            "The contract divides the roll-out into three waves. The material names neither"
                                    + " municipalities nor days."));
        }
        waves.reach(
                plan(
                        SSO,
                        1,
                        null,
                        null,
                        new Bilingual(
                                "I drift før januar 2023, hvor bølgen blev evalueret; dagen er ikke oplyst. "
                                        + NOT_TOLD.da(),
                                "Live before January 2023, when the wave was evaluated; the day is not known. "
                                        + NOT_TOLD.en())),
                new Wave.Reached(null));
        var november = RoughDate.of(LocalDate.of(2023, 11, 1));
        waves.reach(
                plan(
                        SSO,
                        2,
                        null,
                        november,
                        new Bilingual(
                                "Gik i drift til tiden. " + NOT_TOLD.da(), "Went live on time. " + NOT_TOLD.en())),
                new Wave.Reached(november));
    }

    private long plan(
            ActivityId activity, int number, @Nullable RoughDate start, @Nullable RoughDate goLive, Bilingual remark) {
        return waves.plan(activity, new WaveDraft(number, null, start, goLive, null, remark));
    }
}
