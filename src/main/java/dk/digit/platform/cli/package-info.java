/// The command line behind `./digit`.
@NullMarked
package dk.digit.platform.cli;

import org.jspecify.annotations.NullMarked;
