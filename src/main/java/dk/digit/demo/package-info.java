/// The year 2023 of DIGIT as demonstration data, entered through the rooms' own front doors. Facts come
/// from the public annual report 2023; what is constructed says so on screen. Nobody knows this room.
@NullMarked
@ApplicationModule
package dk.digit.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
