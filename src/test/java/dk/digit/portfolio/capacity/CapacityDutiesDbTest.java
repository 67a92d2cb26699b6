package dk.digit.portfolio.capacity;

import static dk.digit.association.AssociationFixture.LEJRE;
import static dk.digit.association.AssociationFixture.ROSKILDE;
import static dk.digit.portfolio.PortfolioFixture.ERP;
import static dk.digit.portfolio.capacity.CapacityFixture.request;
import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.association.AssociationFixture;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.duty.Assignee;
import dk.digit.platform.duty.Duty;
import dk.digit.platform.sql.TestDatabase;
import dk.digit.portfolio.ProjectRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CapacityDutiesDbTest {

    private static final LocalDate DAY = LocalDate.of(2023, 6, 1);

    private final TestDatabase database = TestDatabase.filled(
            "association",
            data -> AssociationFixture.on(DSL.using(data, SQLDialect.POSTGRES)).founded());
    private final CapacityFixture fixture = CapacityFixture.on(database.dsl());
    private final CapacityDuties duties = new CapacityDuties(
            fixture.vacancies, AssociationFixture.on(database.dsl()).association());

    CapacityDutiesDbTest() {
        fixture.portfolio.erp();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void five_requests_are_a_task_each_and_all_that_come_after_one_together() {
        var ids = asked(ROSKILDE, 5);
        assertThat(of(ROSKILDE)).extracting(Duty::path).containsExactlyElementsOf(paths(ids));

        asked(ROSKILDE, 7);
        asked(LEJRE, 1);
        assertThat(of(ROSKILDE))
                .extracting(Duty::path)
                .as("those that were asked first stand by themselves")
                .containsExactlyElementsOf(Stream.concat(paths(ids).stream(), Stream.of("/portfolio/requests"))
                        .toList());
        assertThat(of(ROSKILDE).getLast())
                .extracting(Duty::key, one -> one.words().da(), Duty::audience)
                .containsExactly("vacancies/of/0265", "Svar på de øvrige anmodninger om folk", null);
        assertThat(of(LEJRE)).hasSize(1);
    }

    @Test
    void what_is_for_some_only_is_told_by_itself() {
        asked(ROSKILDE, 7);
        var secret = fixture.vacancies.on(DAY).stream()
                .filter(RoleVacancy::waits)
                .map(CapacityDutiesDbTest::secret)
                .toList();

        var told = CapacityDuties.asked(secret, Map.of("0265", "roskilde"), DAY);
        assertThat(told)
                .hasSize(6)
                .allSatisfy(duty -> assertThat(duty.audience()).containsExactly("person:secretariat"));
        assertThat(told.getLast())
                .extracting(Duty::key, one -> one.words().da())
                .containsExactly("vacancies/erp/0265", "Svar på flere anmodninger: Aktivitet erp");
    }

    private static RoleVacancy secret(RoleVacancy one) {
        return new RoleVacancy(
                one.activity(),
                one.activityName(),
                one.gate(),
                one.role(),
                one.since(),
                one.stated(),
                one.reason(),
                one.engagement(),
                one.holder(),
                one.consequence(),
                List.of("person:secretariat"));
    }

    @Test
    void whoever_leads_fills_the_roles_that_were_refused_an_activity_at_a_time() {
        for (long id : asked(ROSKILDE, 6)) {
            fixture.capacity.refuse(id, 1, LocalDate.of(2023, 2, 10), "Ingen ledig");
        }
        var lead = duties.on(DAY).stream()
                .filter(duty -> duty.assignee() instanceof Assignee.OfRecord)
                .toList();
        assertThat(lead).hasSize(6);
        assertThat(lead.getLast())
                .extracting(Duty::key, Duty::record, Duty::path)
                .containsExactly("vacancies/erp/LEAD", "erp", "/portfolio/activities/erp/people");
    }

    private List<Long> asked(MunicipalityCode municipality, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> fixture.capacity.ask(
                        request(ERP, ProjectRole.values()[4 + i], municipality, "2023-03-01", "2023-12-31", 60),
                        LocalDate.of(2023, 2, 1)))
                .toList();
    }

    private List<Duty> of(MunicipalityCode municipality) {
        return duties.on(DAY).stream()
                .filter(duty -> duty.assignee() instanceof Assignee.OfFunction function
                        && municipality.value().equals(function.municipality()))
                .toList();
    }

    private static List<String> paths(List<Long> ids) {
        return ids.stream().map(id -> "/portfolio/requests/" + id).toList();
    }
}
