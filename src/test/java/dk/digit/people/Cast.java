package dk.digit.people;

import dk.digit.association.Association;
import dk.digit.association.BodyDraft;
import dk.digit.association.BodyId;
import dk.digit.association.BodyKind;
import dk.digit.association.HoldingDraft;
import dk.digit.association.MunicipalityCode;
import dk.digit.association.SeatDraft;
import dk.digit.association.SeatMeaning;
import dk.digit.association.WorkFunction;
import dk.digit.platform.access.Role;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// One person for every way to have a role: the fact runs, or ended yesterday.
final class Cast {

    static final String ROSKILDE = "0265";

    /// @param facts what the person stands for today, as the test means it: role and where it counts
    record Person(String username, List<Fact> facts) {}

    /// @param where kind and key: `municipality/0265`, `activity/erp`, `body/board`; empty for everywhere
    record Fact(Role role, String where) {}

    private final People people;
    private final Association association;
    private final DSLContext sql;
    private final LocalDate today;
    private final List<Person> all = new ArrayList<>();

    Cast(People people, Association association, DSLContext sql, LocalDate today) {
        this.people = people;
        this.association = association;
        this.sql = sql;
        this.today = today;
    }

    List<Person> assemble() {
        function(WorkFunction.HEAD_OF_SECRETARIAT, null, Role.SECRETARIAT);
        function(WorkFunction.PROJECT_MANAGER, null, Role.PROJECT_LEAD);
        function(WorkFunction.CONTRACT_MANAGER, null, Role.CONTRACT_MANAGER);
        function(WorkFunction.CONTROLLER, null, Role.CONTROLLER);
        function(WorkFunction.CONSULTANT, null, null);
        function(WorkFunction.SECURITY_COORDINATOR, ROSKILDE, Role.SECURITY_COORDINATOR);
        function(WorkFunction.SPECIALIST, ROSKILDE, null);
        placed(WorkFunction.CHIEF_EXECUTIVE, Role.CHIEF_EXECUTIVE, "general-assembly");
        placed(WorkFunction.CHIEF_DIGITALISATION_OFFICER, Role.CHIEF, "chiefs-circle");
        appointed(Role.AUDITOR);
        appointed(Role.ADMIN);
        seat("cast-board", Role.BOARD);
        seat("cast-executive", Role.EXECUTIVE);
        responsible();
        account("nobody", null);
        all.add(new Person("nobody", List.of()));
        return all;
    }

    private void function(WorkFunction function, String municipality, Role role) {
        var where = municipality == null ? "" : "municipality/" + municipality;
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(Role.EMPLOYEE, where));
        if (role != null) {
            facts.add(new Fact(role, where));
        }
        twice(function.name(), municipality, facts, (name, period) -> employ(name, municipality, function, period));
    }

    private void placed(WorkFunction function, Role role, String body) {
        var where = "municipality/" + ROSKILDE;
        twice(
                function.name(),
                ROSKILDE,
                List.of(
                        new Fact(Role.EMPLOYEE, where),
                        new Fact(role, where),
                        new Fact(Role.BODY_MEMBER, "body/" + body)),
                (name, period) -> employ(name, ROSKILDE, function, period));
    }

    private void appointed(Role role) {
        twice(
                role.name(),
                null,
                List.of(new Fact(role, "")),
                (name, period) -> sql.execute(
                        "insert into people.account_role (username, role, period) values ({0}, {1}, {2}::daterange)",
                        DSL.val(name), DSL.val(role.name()), DSL.val(period.toDaterange())));
    }

    private void seat(String body, Role role) {
        var id = new BodyId(body);
        association.createBody(new BodyDraft(
                id,
                new Bilingual(body, body),
                BodyKind.GOVERNING,
                false,
                true,
                Bilingual.EMPTY,
                null,
                Bilingual.EMPTY,
                90,
                null,
                new SeatMeaning(role, null),
                Period.from(today.minusYears(1)),
                true));
        twice(
                body,
                null,
                List.of(new Fact(Role.BODY_MEMBER, "body/" + body), new Fact(role, "body/" + body)),
                (name, period) -> {
                    var seat = association.createSeat(
                            new SeatDraft(id, "member", "", Period.from(today.minusYears(1)), true, Bilingual.EMPTY));
                    association.fillSeat(new HoldingDraft(
                            seat, new MunicipalityCode(ROSKILDE), period, true, true, false, name, Bilingual.EMPTY));
                });
    }

    private void responsible() {
        twice(
                "lead-of-erp",
                null,
                List.of(new Fact(Role.PROJECT_LEAD, "activity/erp")),
                (name, period) -> sql.execute(
                        "insert into people.responsibility (username, kind, record_key, function, period)"
                                + " values ({0}, 'activity', 'erp', 'LEAD', {1}::daterange)",
                        DSL.val(name), DSL.val(period.toDaterange())));
    }

    private void employ(String name, String municipality, WorkFunction function, Period period) {
        sql.execute(
                "insert into people.employment (username, municipality_code, function, period)"
                        + " values ({0}, {1}, {2}, {3}::daterange)",
                DSL.val(name), DSL.val(municipality), DSL.val(function.name()), DSL.val(period.toDaterange()));
    }

    private interface Given {
        void to(String username, Period period);
    }

    private void twice(String what, String municipality, List<Fact> facts, Given given) {
        var name = what.toLowerCase(Locale.ROOT).replace('_', '-');
        account(name + ".now", municipality);
        given.to(name + ".now", Period.from(today.minusMonths(1)));
        all.add(new Person(name + ".now", facts));
        account(name + ".ended", municipality);
        given.to(name + ".ended", Period.fromTo(today.minusMonths(1), today.minusDays(1)));
        all.add(new Person(name + ".ended", List.of()));
    }

    private void account(String username, String municipality) {
        people.createAccount(username, "a-long-password", username, Set.of(), municipality, Lang.DA);
    }
}
