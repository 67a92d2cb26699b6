package dk.digit.portfolio;

import dk.digit.platform.text.Lang;

/// Which text: about one activity's year, in one language.
public record NarrativeKey(ActivityId activity, int year, Lang lang) {}
