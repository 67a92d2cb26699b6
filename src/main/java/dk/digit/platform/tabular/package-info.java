/// Rows in and out: imports that say which row they refuse and why, exports of whole collections.
@NullMarked
package dk.digit.platform.tabular;

import org.jspecify.annotations.NullMarked;
