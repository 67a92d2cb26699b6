/// Who takes which seat next: plans the rotation of bodies that no municipality sits in at once, so that
/// every rule holds and everybody gets an equal share. What the rules are, the bylaws say; a plan binds
/// nobody until an assembly elects.
@NullMarked
package dk.digit.association.rotation;

import org.jspecify.annotations.NullMarked;
