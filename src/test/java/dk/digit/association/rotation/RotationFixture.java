package dk.digit.association.rotation;

import dk.digit.association.BodyId;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Associations that rotate: municipality 0 has the code 0100, the next 0101.
final class RotationFixture {

    static final BodyId BOARD = new BodyId("board");
    static final BodyId EXECUTIVE = new BodyId("executive-committee");
    static final int FIRST = 2024;

    private int years = 10;
    private List<RotatingBody> bodies = List.of(new RotatingBody(BOARD, 3, 1, 1), new RotatingBody(EXECUTIVE, 3, 1, 1));
    private final List<RotationMember> members = new ArrayList<>();
    private final List<Sitting> current = new ArrayList<>();
    private final List<PastTerm> history = new ArrayList<>();
    private final List<RotationRequest> wishes = new ArrayList<>();
    private final List<RotationRequest> exclusions = new ArrayList<>();

    static RotationFixture members(int count) {
        var fixture = new RotationFixture();
        IntStream.range(0, count).forEach(index -> fixture.member(index, "2016-03-17", null));
        return fixture;
    }

    static MunicipalityCode code(int index) {
        return new MunicipalityCode("%04d".formatted(100 + index));
    }

    RotationFixture years(int count) {
        years = count;
        return this;
    }

    RotationFixture bodies(RotatingBody... some) {
        bodies = List.of(some);
        return this;
    }

    RotationFixture member(int index, String from, @Nullable String last) {
        members.removeIf(one -> one.code().equals(code(index)));
        var period = Period.fromTo(LocalDate.parse(from), last == null ? null : LocalDate.parse(last));
        members.add(new RotationMember(code(index), "M" + index, List.of(period)));
        return this;
    }

    RotationFixture sits(BodyId body, int index, @Nullable Integer since) {
        current.add(new Sitting(body, code(index), since));
        return this;
    }

    /// Three in each body, seated one a year.
    RotationFixture seated() {
        for (int seat = 0; seat < 3; seat++) {
            sits(BOARD, seat, FIRST - 3 + seat);
            sits(EXECUTIVE, 3 + seat, FIRST - 3 + seat);
        }
        return this;
    }

    RotationFixture sat(BodyId body, int index, int first, int last) {
        history.add(new PastTerm(body, code(index), first, last));
        return this;
    }

    RotationFixture wish(int index, @Nullable BodyId body, int first, int last) {
        wishes.add(new RotationRequest(code(index), body, first, last));
        return this;
    }

    RotationFixture exclude(int index, @Nullable BodyId body, int first, int last) {
        exclusions.add(new RotationRequest(code(index), body, first, last));
        return this;
    }

    RotationTask task() {
        members.sort(java.util.Comparator.comparing(one -> one.code().value()));
        return new RotationTask(
                FIRST, years, bodies, List.of(Set.of(BOARD, EXECUTIVE)), members, current, history, wishes, exclusions);
    }
}
