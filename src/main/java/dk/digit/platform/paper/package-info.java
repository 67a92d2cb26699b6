/// Paper: HTML in, a tagged PDF out that is PDF/UA-1 (accessible) and PDF/A-3a (lasting), with files in it.
///
/// The same [PaperDocument] gives the same bytes, today and in ten years: dates come from the document, the
/// file's id from its content, typeface and colours from this package. Nothing is fetched from outside.
/// It knows nothing of what it prints.
@NullMarked
package dk.digit.platform.paper;

import org.jspecify.annotations.NullMarked;
