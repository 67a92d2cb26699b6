/// Words and numbers as the reader's language writes them, and refusals that explain themselves.
@NullMarked
package dk.digit.platform.text;

import org.jspecify.annotations.NullMarked;
