/// A PostgreSQL server of the program's own, for who has none: unpacked from a jar, its data in the
/// home folder, safe against being killed at any moment. Knows nothing of what is stored in it.
@NullMarked
package dk.digit.platform.sql.embedded;

import org.jspecify.annotations.NullMarked;
