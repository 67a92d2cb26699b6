package dk.digit.platform.search;

import java.util.List;

/// A hit as it is shown.
///
/// @param kind message key
/// @param titleLang language of the title, as for `lang`
/// @param municipalities their names
public record Result(
        Hit hit,
        String kind,
        String path,
        Marked title,
        String titleLang,
        Marked snippet,
        String snippetLang,
        List<String> municipalities) {}
