/// Votes at meetings: who may vote is frozen when a vote is opened, ballots come in by raised hands, on each
/// voter's own device or in secret, and the result is counted and explained by the rules of the day. What is
/// decided by it stays with the decisions.
@NullMarked
@NamedInterface("votes")
package dk.digit.meetings.votes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
