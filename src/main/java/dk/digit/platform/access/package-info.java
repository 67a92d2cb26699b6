/// Who acts, and what each role may do. Deny by default.
@NullMarked
package dk.digit.platform.access;

import org.jspecify.annotations.NullMarked;
