/// Pictures of figures, time and order: a small vocabulary, drawn as SVG by one renderer for page and paper.
///
/// A [Chart] says what to show, [Charts#draw] how it looks. Every chart has a title, a description and the
/// same content as a [ChartTable], which page and paper print beside it. No colour speaks alone: texture,
/// symbol or word go with it. The SVG has no style attributes and no ids but those made from the caller's,
/// so that it passes a strict content security policy and stands in a page more than once.
///
/// It knows no word of what it draws: labels come from the caller in the reader's language.
@NullMarked
package dk.digit.platform.chart;

import org.jspecify.annotations.NullMarked;
