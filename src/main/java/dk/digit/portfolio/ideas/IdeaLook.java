package dk.digit.portfolio.ideas;

import dk.digit.platform.chart.Tone;

/// How states and criteria look.
public final class IdeaLook {

    private IdeaLook() {}

    public static String badge(IdeaState state) {
        return switch (state) {
            case DRAFT -> "warning";
            case SENT_IN, ASSESSED -> "info";
            case CHOSEN -> "success";
            case DECLINED, WITHDRAWN -> "plain";
        };
    }

    static Tone tone(Criterion criterion) {
        return Tone.series(criterion.ordinal());
    }
}
