/// The list that all pages of lists use: sorted, filtered and paged by the database, its whole state in
/// the address, as a page or as a spreadsheet.
@NullMarked
package dk.digit.platform.web.list;

import org.jspecify.annotations.NullMarked;
