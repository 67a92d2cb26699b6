package dk.digit.association.bylaws;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.time.WorkingDays;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// One rule of the bylaws with its values; what it is about is its [Place].
public sealed interface Provision {

    Clause clause();

    /// @param each votes of a member that has no number of its own
    /// @param weights members with another number of votes
    record VotesPerMember(Clause clause, int each, Map<MunicipalityCode, Integer> weights) implements Provision {
        public VotesPerMember {
            within(1, each, Share.LARGEST);
            weights = Map.copyOf(weights);
            weights.values().forEach(votes -> within(0, votes, Share.LARGEST));
        }

        public int of(MunicipalityCode member) {
            return weights.getOrDefault(member, each);
        }
    }

    /// How many must be there; counted in members of the body, not in votes.
    ///
    /// @param moreThan whether the share itself is not yet enough
    record Quorum(Clause clause, Share share, boolean moreThan) implements Provision {
        public Quorum {
            possible(share, moreThan);
        }

        public boolean met(int present, int entitled) {
            return share.met(present, entitled, moreThan);
        }

        public int needed(int entitled) {
            return share.needed(entitled, moreThan);
        }
    }

    /// How many votes carry a proposal. All counts are votes: where a member has three, it counts thrice.
    ///
    /// @param relative whoever has the most votes is elected, and no share is asked for
    record Majority(Clause clause, Share share, boolean moreThan, Base base, boolean relative) implements Provision {

        /// What the share is a share of.
        public enum Base {
            /// Votes for and against; who abstains has cast none.
            CAST,
            /// Votes that could be cast in the meeting, proxies among them.
            PRESENT,
            /// Votes of everybody entitled.
            ALL
        }

        public Majority {
            possible(share, moreThan);
            if (relative && !(share.numerator() == 0 && moreThan && base == Base.CAST)) {
                throw new IllegalArgumentException("a relative majority asks for no share");
            }
        }

        public static Majority mostVotes(Clause clause) {
            return new Majority(clause, Share.NONE, true, Base.CAST, true);
        }

        public boolean reached(int inFavour, int cast, int present, int all) {
            return share.met(inFavour, whole(cast, present, all), moreThan);
        }

        public int needed(int cast, int present, int all) {
            return share.needed(whole(cast, present, all), moreThan);
        }

        private int whole(int cast, int present, int all) {
            return switch (base) {
                case CAST -> cast;
                case PRESENT -> present;
                case ALL -> all;
            };
        }
    }

    /// @param perHolder how many one may hold at most; 0 means that proxies are not allowed
    record Proxies(Clause clause, int perHolder, boolean inWriting) implements Provision {
        public Proxies {
            within(0, perHolder, Share.LARGEST);
        }

        public boolean allowed() {
            return perHolder > 0;
        }
    }

    /// Days before a meeting, counted in calendar days.
    ///
    /// @param days until when members are called
    /// @param agendaDays until when they have the agenda with its annexes
    /// @param proposalDays until when they may put something on it
    /// @param workingDay whether a last day on which offices are closed moves to the working day before
    record Notice(Clause clause, int days, int agendaDays, int proposalDays, boolean workingDay) implements Provision {
        public Notice {
            within(0, days, 366);
            within(0, agendaDays, Math.min(days, proposalDays));
            within(0, proposalDays, 366);
        }

        public Deadline noticeBy(LocalDate meeting, WorkingDays calendar) {
            return Deadline.before(meeting, days, workingDay, calendar);
        }

        public Deadline agendaBy(LocalDate meeting, WorkingDays calendar) {
            return Deadline.before(meeting, agendaDays, workingDay, calendar);
        }

        public Deadline proposalsBy(LocalDate meeting, WorkingDays calendar) {
            return Deadline.before(meeting, proposalDays, workingDay, calendar);
        }
    }

    /// What becomes of a proposal with as many votes for as against.
    record Ties(Clause clause, Tie tie) implements Provision {
        public enum Tie {
            CHAIR_DECIDES,
            FALLS,
            LOT
        }
    }

    /// Who signs the minutes.
    record Signatories(Clause clause, Set<Signatory> all) implements Provision {
        public enum Signatory {
            CHAIR_OF_MEETING,
            MINUTE_TAKER,
            BODY_CHAIR,
            ALL_PRESENT
        }

        public Signatories {
            if (all.isEmpty()) {
                throw new IllegalArgumentException("somebody signs");
            }
            all = java.util.Collections.unmodifiableSet(EnumSet.copyOf(all));
        }
    }

    /// @param months from one rotation to the next
    /// @param seats replaced each time
    record Rotation(Clause clause, int months, int seats) implements Provision {
        public Rotation {
            within(1, months, 240);
            within(1, seats, Share.LARGEST);
        }
    }

    /// No municipality sits in both bodies of the [Place] at once.
    record Incompatibility(Clause clause) implements Provision {}

    /// @param equalPart the part that every member pays the same of; the rest follows the inhabitants
    record ContributionKey(Clause clause, Share equalPart) implements Provision {}

    /// @param months of notice
    /// @param yearEnd whether a membership ends at the end of a calendar year only
    record Withdrawal(Clause clause, int months, boolean yearEnd) implements Provision {
        public Withdrawal {
            within(0, months, 240);
        }

        /// The last day of a membership that is given up on `day`.
        public LocalDate lastDay(LocalDate day) {
            var last = day.plusMonths(months);
            return yearEnd ? LocalDate.of(last.getYear(), 12, 31) : last;
        }
    }

    /// What a member that leaves takes with it.
    record ExitSettlement(Clause clause, Settlement settlement) implements Provision {
        public enum Settlement {
            NO_SHARE,
            SHARE_OF_EQUITY
        }
    }

    private static void within(int least, int number, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(number + " is not from " + least + " to " + most);
        }
    }

    private static void possible(Share share, boolean moreThan) {
        if (moreThan && share.equals(Share.WHOLE)) {
            throw new IllegalArgumentException("more than all");
        }
    }
}
