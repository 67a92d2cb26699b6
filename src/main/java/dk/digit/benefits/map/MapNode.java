package dk.digit.benefits.map;

import dk.digit.platform.text.Bilingual;
import org.jspecify.annotations.Nullable;

/// Something on a benefit map.
///
/// @param benefit the profile that it is; its name is told from there
/// @param example whether that profile is invented
/// @param version counts its changes
public record MapNode(
        long id, NodeKind kind, Bilingual name, @Nullable Long benefit, boolean example, int version) {}
