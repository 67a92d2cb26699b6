package dk.digit.platform.audit;

/// How a table may differ from what the trail says of it; told by `platform.trail_differences`.
enum RowFault {
    ROW_DIFFERS,
    ROW_GONE,
    ROW_UNKNOWN,
    TRAIL_OFF
}
