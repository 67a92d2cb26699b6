package dk.digit.portfolio.model;

import dk.digit.platform.text.Bilingual;
import org.jspecify.annotations.Nullable;

/// A question that has to be answered before a gate is passed.
///
/// @param place its number in the gate's list, from 1
/// @param source whose checklist it comes from, null for the association's own
public record GateQuestion(
        int place, Bilingual words, @Nullable String source) {}
