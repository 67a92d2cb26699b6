package dk.digit.portfolio;

import dk.digit.platform.chart.Tone;

/// The colours that go with the word for a phase.
public final class PhaseLook {

    private PhaseLook() {}

    public static Tone tone(Phase phase) {
        return switch (phase) {
            case IDEA -> Tone.HOLLOW;
            case ANALYSIS -> Tone.MINT;
            case PROCUREMENT -> Tone.SKY;
            case IMPLEMENTATION -> Tone.BLUE;
            case OPERATIONS -> Tone.TEAL;
            case REALISATION -> Tone.NAVY;
            case RUNNING -> Tone.VIOLET;
            case REDUCED -> Tone.LILAC;
            case PAUSED -> Tone.PALE;
            case CLOSED -> Tone.GREY;
        };
    }

    public static String badge(Phase phase) {
        return switch (phase) {
            case ANALYSIS, PROCUREMENT, IMPLEMENTATION, REALISATION -> "info";
            case OPERATIONS, RUNNING -> "success";
            case REDUCED, PAUSED -> "warning";
            case IDEA, CLOSED -> "plain";
        };
    }

    static String badge(NarrativeState state) {
        return switch (state) {
            case DRAFT -> "warning";
            case REVIEWED -> "info";
            case FINAL -> "success";
        };
    }
}
