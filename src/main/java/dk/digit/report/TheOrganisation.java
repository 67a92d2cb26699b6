package dk.digit.report;

import dk.digit.platform.chart.OrgChart;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The bodies, who holds their seats at the end of the year, and what changed during it.
///
/// @param asOf the day that the seats are shown at
record TheOrganisation(LocalDate asOf, Words words, List<Unit> units, List<Change> changes, List<Vacancy> vacancies)
        implements Section {

    TheOrganisation {
        units = List.copyOf(units);
        changes = List.copyOf(changes);
        vacancies = List.copyOf(vacancies);
    }

    /// A body.
    ///
    /// @param everyMember every member sits in it by being one; `seats` are then only those beside them
    /// @param parent id of the body above it, or null
    record Unit(
            String id,
            String name,
            String kind,
            String filledBy,
            String rotation,
            boolean everyMember,
            int members,
            @Nullable String parent,
            boolean advisory,
            List<Seat> seats,
            String path) {

        Unit {
            seats = List.copyOf(seats);
        }
    }

    /// @param holder null when nobody holds it
    /// @param since from when the holder, or the vacancy, has been there
    record Seat(String function, @Nullable String holder, boolean acting, Moment since, String remark) {}

    record Change(
            Moment on,
            String body,
            String function,
            @Nullable String left,
            @Nullable String came,
            String remark) {}

    record Vacancy(
            String body,
            String function,
            Moment from,
            @Nullable Moment until) {}

    @Override
    public String anchor() {
        return "organisation";
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "report.organisation.title");
    }

    OrgChart chart(Lang lang) {
        return OrganisationPicture.of(this, lang);
    }
}
