/// The database: where it runs, how it is migrated and reached, what its refusals mean. The queries
/// themselves live in the rooms.
@NullMarked
package dk.digit.platform.sql;

import org.jspecify.annotations.NullMarked;
