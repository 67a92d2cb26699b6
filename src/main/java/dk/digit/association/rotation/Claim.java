package dk.digit.association.rotation;

import java.util.Comparator;

/// How good a member's claim to a seat is: the first in order comes first.
///
/// @param terms how many it has had, with its head start
/// @param waitingSince the year since when it is a member without a seat
/// @param inBody how many of the terms were in this body
record Claim(int member, int terms, boolean wished, int waitingSince, int inBody) implements Comparable<Claim> {

    private static final Comparator<Claim> ORDER = Comparator.comparingInt(Claim::terms)
            .thenComparing(claim -> !claim.wished())
            .thenComparingInt(Claim::waitingSince)
            .thenComparingInt(Claim::inBody)
            .thenComparingInt(Claim::member);

    @Override
    public int compareTo(Claim other) {
        return ORDER.compare(this, other);
    }

    /// Whether nothing but the alphabet puts one before the other.
    boolean level(Claim other) {
        return terms == other.terms
                && wished == other.wished
                && waitingSince == other.waitingSince
                && inBody == other.inBody;
    }
}
