package dk.digit.portfolio.capacity;

import org.jspecify.annotations.Nullable;

/// Work against hours in one quarter, in minutes.
///
/// @param allocated of those who come
/// @param requested asked for and not answered
/// @param capacity hours made available; null where none are stated
/// @param over allocated beyond what is available, role by role
/// @param overIfAllocated the same if everything that is asked for were allocated
public record LoadFigure(
        long allocated, long requested, @Nullable Long capacity, long over, long overIfAllocated) {

    /// From where on a quarter counts as nearly full, in percent.
    private static final int TIGHT = 85;

    public LoadLevel level() {
        if (over > 0) {
            return LoadLevel.OVER;
        }
        if (overIfAllocated > 0) {
            return LoadLevel.OVER_IF_ALLOCATED;
        }
        if (capacity == null) {
            return allocated + requested == 0 ? LoadLevel.NOTHING : LoadLevel.NOT_STATED;
        }
        return allocated * 100 >= capacity * TIGHT && capacity > 0 ? LoadLevel.TIGHT : LoadLevel.ROOM;
    }
}
