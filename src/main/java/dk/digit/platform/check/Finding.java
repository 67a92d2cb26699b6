package dk.digit.platform.check;

import dk.digit.platform.text.Refusal;

/// Something that is wrong in the data.
///
/// @param severity errors make the command fail, warnings do not
/// @param place where, in the user's terms: `2023, Nye analyser`
/// @param what what is wrong
/// @param action what to do about it
public record Finding(Severity severity, String place, Refusal what, Refusal action) {

    public enum Severity {
        ERROR,
        WARNING
    }
}
