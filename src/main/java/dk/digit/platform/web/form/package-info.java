/// Forms: values as they were typed, what is wrong with them at which field, and what to do when somebody
/// else changed the same thing meanwhile.
@NullMarked
package dk.digit.platform.web.form;

import org.jspecify.annotations.NullMarked;
