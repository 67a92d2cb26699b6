/// The waves in which a system comes into use: which municipality goes in which, how far each is with the steps
/// on its way, how ready it says it is, and what it puts in itself. Everything is dated: any day can be asked for.
@NullMarked
@NamedInterface("waves")
package dk.digit.portfolio.waves;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
