/// Files that every node can read, kept in the database: what is uploaded, what jobs make, locked
/// reports. Not for what a page can draw anew.
@NullMarked
package dk.digit.platform.store;

import org.jspecify.annotations.NullMarked;
