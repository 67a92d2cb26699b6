package dk.digit.association.rotation;

import dk.digit.association.MunicipalityCode;
import java.util.List;

/// How even a plan is, and how even any plan could be. Compared are those that are members in every year
/// of the plan; terms before it count.
///
/// @param shares of everybody who is a member in some year of the plan
/// @param most terms of who has most among those compared
/// @param mostNoLess a number that no plan keeps `most` below; proven
/// @param fewest terms of who has fewest
/// @param fewestNoMore a number that no plan with that `most` lifts `fewest` above; proven
public record Fairness(List<Share> shares, int most, int mostNoLess, int fewest, int fewestNoMore) {

    /// @param before terms that began before the plan
    /// @param planned terms that begin in it
    /// @param yearsBefore years sat before the plan, as far as they are known
    /// @param yearsPlanned years sat in it
    /// @param compared whether it is a member in every year
    public record Share(
            MunicipalityCode municipality,
            int before,
            int planned,
            int yearsBefore,
            int yearsPlanned,
            boolean compared) {

        public int terms() {
            return before + planned;
        }
    }

    public int spread() {
        return most - fewest;
    }

    /// Whether it is proven that no plan gives the one with most fewer terms, nor then the one with fewest
    /// more.
    public boolean proven() {
        return most == mostNoLess && fewest == fewestNoMore;
    }
}
