/// Long work beside the requests, on whichever node has time, with a progress that people can watch.
/// Rooms plug in what there is to do as [JobWork].
@NullMarked
package dk.digit.platform.jobs;

import org.jspecify.annotations.NullMarked;
