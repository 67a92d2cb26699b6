package dk.digit.platform.web.form;

import org.jspecify.annotations.Nullable;

/// One field of a form.
///
/// @param name parameter and id in the page
/// @param label message key
/// @param hint message key of the help under the label, an example in Danish notation among it; or null
public record Field(String name, String label, @Nullable String hint) {}
