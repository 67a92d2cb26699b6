/// Pages: what a handler reads (`View`) and answers (`Page`, `Redirect`, `Download`), and what a
/// template may use (`Shell`). No page of its own but the ones that say what went wrong.
@NullMarked
package dk.digit.platform.web;

import org.jspecify.annotations.NullMarked;
