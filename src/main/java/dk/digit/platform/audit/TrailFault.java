package dk.digit.platform.audit;

/// What may be wrong with the trail itself; told by `platform.trail_faults`.
enum TrailFault {
    ENTRY_CHANGED,
    ENTRY_GONE,
    ENTRY_ADDED,
    SEAL_CHANGED,
    SEAL_BROKEN,
    SEAL_GONE,
    HEAD_DIFFERS,
    BATCH_UNSEALED
}
