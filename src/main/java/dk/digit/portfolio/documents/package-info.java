/// The governing documents of activities: templates, writing in chapters, comments, approval by the right
/// body, and what was approved kept as it was. Not the figures of a status report: only its written words.
@NullMarked
package dk.digit.portfolio.documents;

import org.jspecify.annotations.NullMarked;
