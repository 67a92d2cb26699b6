package dk.digit.benefits.profiles;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Bilingual;
import org.jspecify.annotations.Nullable;

/// Something that gets worse by a benefit.
///
/// @param municipality where; null for everywhere
public record SideEffect(long id, long benefit, @Nullable MunicipalityCode municipality, Bilingual text, int version) {}
