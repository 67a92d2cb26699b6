package dk.digit.portfolio.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.meetings.DecisionId;
import dk.digit.platform.access.Actor;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.sql.TestDataSource;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.web.Params;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.DocumentKind;
import dk.digit.portfolio.Gate;
import dk.digit.portfolio.Phase;
import dk.digit.portfolio.Portfolio;
import dk.digit.portfolio.PortfolioChanges.Topic;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.springframework.beans.factory.annotation.Autowired;

/// The way of governing documents, on the year 2023. Examples, of no real document.
@DbTest
class DocumentsDbTest {

    private static final ActivityId ERP = new ActivityId("erp");
    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2024, 4, 1);
    private static final LocalDate MAY = LocalDate.of(2024, 5, 1);

    @Autowired
    private Documents documents;

    @Autowired
    private DocumentGate gate;

    @Autowired
    private DocumentDuties duties;

    @Autowired
    private DocumentChanges changes;

    @Autowired
    private StoredApprovals approvals;

    @Autowired
    private StoredTexts texts;

    @Autowired
    private Portfolio portfolio;

    @Autowired
    private DataSource data;

    private DocumentsFixture fixture;

    @BeforeEach
    void begin() {
        fixture = DocumentsFixture.on(documents);
    }

    @Test
    void a_document_begins_with_the_facts_of_its_activity() {
        var id = fixture.begun("erp", "pid", Lang.DA, MARCH);
        var all = String.join(
                "\n", documents.chapters(id).stream().map(Chapter::body).toList());

        assertThat(all)
                .contains("{{name}}", "{{phase}}Implementering{{/phase}}")
                .contains("{{day}}1. marts 2024{{/day}}")
                .doesNotContain("{{milestones}}–");
        withdrawn(id);
    }

    @Test
    void an_activity_has_one_initiation_document_in_each_language_and_many_status_reports() {
        var danish = fixture.begun("erp", "pid", Lang.DA, MARCH);
        var english = fixture.begun("erp", "pid-light", Lang.EN, MARCH);

        broken("document_one_of_kind", () -> fixture.begun("erp", "pid-light", Lang.DA, MARCH));
        withdrawn(danish);
        withdrawn(fixture.begun("erp", "pid-light", Lang.DA, MARCH));
        withdrawn(english);
        withdrawn(fixture.begun("erp", "status-report", Lang.DA, MARCH));
        withdrawn(fixture.begun("erp", "status-report", Lang.DA, MARCH));
    }

    @Test
    void who_writes_another_chapter_is_in_nobodys_way_and_who_writes_the_same_is_told() {
        var id = fixture.begun("erp", "status-report", Lang.DA, MARCH);

        assertThat(documents.write(id, 2, "Kort sagt", "Det går godt.", "Første bud", 1))
                .isTrue();
        assertThat(documents.write(id, 3, "Siden sidst", "Intet nyt.", null, 1)).isTrue();
        assertThat(documents.write(id, 2, "Kort sagt", "Det går skidt.", null, 1))
                .isFalse();
        assertThat(chapter(id, 2).body()).isEqualTo("Det går godt.");
        assertThat(chapter(id, 2).version()).isEqualTo(2);
        assertThat(texts.versions(id)).hasSize(3);
        withdrawn(id);
    }

    @Test
    void a_fact_that_nobody_knows_and_a_picture_without_words_are_refused() {
        var id = fixture.begun("erp", "status-report", Lang.DA, MARCH);

        refuses(
                "Systemet kender ikke oplysningen wheather. Vælg en fra listen over oplysninger",
                () -> documents.write(id, 2, "Kort sagt", "I dag: {{wheather}}", null, 1));
        refuses(
                "Skriv, hvad billedet picture:7 viser, i de kantede parenteser",
                () -> documents.write(id, 2, "Kort sagt", "![](picture:7)", null, 1));
        withdrawn(id);
    }

    @Test
    void facts_are_fetched_again_and_what_was_written_around_them_stays() {
        var id = fixture.begun("erp", "status-report", Lang.DA, MARCH);
        documents.write(id, 2, "Kort sagt", "Opgjort {{day}}, og mere.", null, 1);

        assertThat(documents.refresh(id, MAY)).isPositive();
        assertThat(chapter(id, 2).words()).isEqualTo("Opgjort 1. maj 2024, og mere.");
        assertThat(documents.refresh(id, MAY)).isZero();
        withdrawn(id);
    }

    @Test
    void an_empty_chapter_keeps_a_document_from_review() {
        var id = fixture.begun("erp", "gate-note", Lang.EN, MARCH);

        refuses(
                "Kapitlet Recommendation er tomt. Skriv i det, før dokumentet kan godkendes",
                () -> documents.review(id, MARCH));
        withdrawn(id);
    }

    @Test
    void an_empty_table_from_the_template_is_nothing_written() {
        var id = fixture.begun("erp", "exception-report", Lang.DA, MARCH);

        refuses(
                "Kapitlet Muligheder er tomt. Skriv i det, før dokumentet kan godkendes",
                () -> documents.review(id, MARCH));
        withdrawn(id);
    }

    @Test
    void what_is_in_review_is_not_written_on_until_it_comes_back_with_a_reason() {
        var id = fixture.inReview("erp", "exception-report", Lang.DA, MARCH);

        refuses(
                "Dokumentet kan kun ændres, mens det er en kladde. Nu er det: Til godkendelse",
                () -> documents.write(id, 2, "Afvigelsen", "Andet.", null, 2));
        documents.sendBack(id, "Tallene mangler", APRIL);
        assertThat(state(id, MARCH)).isEqualTo(DocumentState.IN_REVIEW);
        assertThat(state(id, APRIL)).isEqualTo(DocumentState.DRAFT);
        assertThat(documents.write(id, 2, "Afvigelsen", "Andet.", null, 2)).isTrue();
        withdrawn(id);
    }

    @Test
    void the_right_body_approves_with_its_own_decision() {
        var id = fixture.inReview("ams", "exception-report", Lang.DA, MARCH);

        refuses(
                "Afvigelsesanmodning skal mindst godkendes af: Direktionen",
                () -> documents.approve(id, new NewApproval(Approver.STEERING_GROUP, APRIL, null, null)));
        refuses(
                "Vælg beslutningen, når dette organ godkender: Direktionen",
                () -> documents.approve(id, new NewApproval(Approver.EXECUTIVE_COMMITTEE, APRIL, null, null)));
        var assembly = new DecisionId("ega-2023-11-1");
        refuses(
                "Beslutningen er ikke truffet af: Bestyrelsen",
                () -> documents.approve(id, new NewApproval(Approver.BOARD, APRIL, assembly, null)));
        refuses(
                "Beslutningen var ikke truffet 01-01-2023",
                () -> documents.approve(
                        id, new NewApproval(Approver.GENERAL_ASSEMBLY, LocalDate.of(2023, 1, 1), assembly, null)));
        refuses(
                "Dagen kan ikke ligge i fremtiden",
                () -> documents.approve(
                        id, new NewApproval(Approver.GENERAL_ASSEMBLY, LocalDate.of(2199, 1, 1), assembly, null)));
        documents.approve(id, new NewApproval(Approver.GENERAL_ASSEMBLY, APRIL, assembly, null));
        assertThat(documents.approved(new ActivityId("ams"), DocumentKind.EXCEPTION_REPORT, APRIL))
                .singleElement()
                .satisfies(document -> {
                    assertThat(document.approval().approver()).isEqualTo(Approver.GENERAL_ASSEMBLY);
                    assertThat(document.approval().decision()).isEqualTo(assembly);
                });
        assertThat(documents.approved(new ActivityId("ams"), DocumentKind.EXCEPTION_REPORT, MARCH))
                .isEmpty();
    }

    @Test
    void a_newer_edition_takes_the_place_of_the_older_which_is_kept() {
        var id = fixture.approved("erp-data", "status-report", Approver.STEERING_GROUP, MARCH);
        var first = approvals
                .paper(id, documents.find(id, MARCH).orElseThrow().approval().version())
                .orElseThrow();
        documents.revise(id, "Nye tal", APRIL);
        assertThat(documents.approved(new ActivityId("erp-data"), DocumentKind.STATUS_REPORT, APRIL))
                .as("in force while it is written on")
                .hasSize(1);
        var chapter = chapter(id, 2);
        documents.write(id, 2, chapter.heading(), "Nye tal.", null, chapter.version());
        documents.review(id, APRIL);
        refuses(
                "Dagen skal ligge efter 01-03-2024, hvor den gældende udgave blev godkendt",
                () -> documents.approve(id, new NewApproval(Approver.STEERING_GROUP, MARCH, null, null)));
        documents.approve(id, new NewApproval(Approver.STEERING_GROUP, MAY, null, null));

        assertThat(approvals.of(id)).extracting(DocumentApproval::edition).containsExactly(2, 1);
        assertThat(approvals.of(id).getLast().period().end()).isEqualTo(MAY);
        assertThat(approvals.paper(id, approvals.of(id).getLast().version()).orElseThrow())
                .isEqualTo(first);
        assertThat(documents.find(id, APRIL).orElseThrow().approval().edition()).isEqualTo(1);
        assertThat(changes.between(MARCH, MAY, new ActivityId("erp-data"), view()))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.topic()).isEqualTo(Topic.DOCUMENT);
                    assertThat(change.words())
                            .isEqualTo("Statusrapport: udgave 2 godkendt af: Aktivitetens styregruppe");
                });
    }

    @Test
    void the_database_lets_nobody_change_what_was_approved() {
        var id = fixture.approved("idm", "status-report", Approver.STEERING_GROUP, MARCH);
        int version = documents.find(id, MARCH).orElseThrow().version();
        var laterText = "insert into portfolio.document_text (document, activity, chapter, version, heading, body)"
                + " values (" + id + ", 'idm', 99, " + version + ", 'x', 'x')";
        var withdrawal = "update portfolio.document set withdrawn_on = '2025-01-01' where id = " + id;

        brokenBySql("document_text_append_only", "update portfolio.document_text set body = 'x'");
        brokenBySql("document_text_with_version", laterText);
        brokenBySql("document_paper_append_only", "delete from portfolio.document_paper");
        brokenBySql("document_approval_stands", "update portfolio.document_approval set approver = 'BOARD'");
        brokenBySql("document_approval_stands", "delete from portfolio.document_approval");
        brokenBySql(
                "document_version_in_draft",
                "insert into portfolio.document_version (document, number, written_by) values (" + id + ", "
                        + (version + 1) + ", 'x')");
        brokenBySql(
                "document_step_transition",
                "insert into portfolio.document_step (document, activity, version, state, happened_on, made_by)"
                        + " values (" + id + ", 'idm', " + version + ", 'IN_REVIEW', '2024-03-02', 'x')");
        brokenBySql("document_stays", withdrawal);
        documents.revise(id, "Mere", APRIL);
        brokenBySql("document_text_with_version", laterText);
        brokenBySql("document_stays", withdrawal);
    }

    /// Not even who owns the tables.
    private void brokenBySql(String constraint, String statement) {
        ((TestDataSource) data).database().asOwner(owner -> broken(constraint, () -> owner.execute(statement)));
    }

    @Test
    void a_gate_says_which_documents_are_missing_and_how_far_they_are() {
        var review = fixture.inReview("dental", "mandate", Lang.DA, MARCH);
        var draft = fixture.begun("dental", "pid-light", Lang.DA, MARCH);
        var gone = fixture.approved("dental", "gate-note", Approver.STEERING_GROUP, MARCH);
        var asked = asked(MARCH);

        assertThat(gate.missing(asked).stream().map(refusal -> refusal.text(Lang.DA)))
                .containsExactly(
                        "Et godkendt dokument mangler (Kommissorium): det er til godkendelse",
                        "Et godkendt dokument mangler (Projektinitieringsdokument (PID)): det er en kladde",
                        "Et godkendt dokument mangler (Statusrapport): ingen har begyndt på det");
        assertThat(gate.missing(asked)).extracting(Refusal::field).containsOnly("documents");
        assertThat(gate.missing(asked(MARCH.minusDays(1)))).hasSize(4);
        var frozen = gate.frozen(asked).getFirst();
        assertThat(frozen.rows()).hasSize(3);
        assertThat(frozen.rows().getLast().stream()
                        .map(cell -> cell.in(Lang.DA))
                        .toList())
                .startsWith("Faseovergangsnotat", "Faseovergangsnotat", "Godkendt")
                .endsWith("01-03-2024", "Aktivitetens styregruppe");
        documents.sendBack(review, "Eksempel", MARCH);
        withdrawn(review);
        withdrawn(draft);
        documents.revise(gone, null, MARCH);
    }

    private Gate asked(LocalDate day) {
        return new Gate(
                portfolio.activity(new ActivityId("dental")).orElseThrow(),
                Phase.IDEA,
                Phase.ANALYSIS,
                day,
                Set.of(
                        DocumentKind.MANDATE,
                        DocumentKind.INITIATION,
                        DocumentKind.STATUS_REPORT,
                        DocumentKind.GATE_NOTE),
                Set.of());
    }

    @Test
    void the_lead_is_asked_to_see_to_what_lies_in_review_for_two_weeks() {
        var id = fixture.inReview("esdh", "exception-report", Lang.DA, MARCH);

        assertThat(about(id, MARCH.plusDays(13))).isEmpty();
        assertThat(about(id, MARCH.plusDays(14))).hasSize(1);
        documents.sendBack(id, "Eksempel", APRIL);
        assertThat(about(id, APRIL)).isEmpty();
        withdrawn(id);
    }

    private List<String> about(DocumentId id, LocalDate day) {
        return duties.on(day).stream()
                .filter(duty -> duty.path().endsWith("/" + id))
                .map(duty -> duty.words().da())
                .toList();
    }

    private static View view() {
        return new View(Actor.SYSTEM, Lang.DA, false, MAY, MAY, null, null, "/", Params.NONE, Params.NONE, List.of());
    }

    private Chapter chapter(DocumentId id, int number) {
        return documents.chapters(id).stream()
                .filter(chapter -> chapter.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private DocumentState state(DocumentId id, LocalDate day) {
        return documents.find(id, day).orElseThrow().state();
    }

    private void withdrawn(DocumentId id) {
        documents.withdraw(id, MAY);
    }

    private static void refuses(String words, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusals().stream().map(refusal -> refusal.text(Lang.DA)))
                                .contains(words));
    }

    private static void broken(String constraint, Runnable act) {
        assertThatThrownBy(act::run)
                .rootCause()
                .isInstanceOfSatisfying(
                        PSQLException.class,
                        broken -> assertThat(broken.getServerErrorMessage().getConstraint())
                                .isEqualTo(constraint));
    }
}
