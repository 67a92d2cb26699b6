package dk.digit.portfolio.plan.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.time.RoughDate;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.MilestoneKind;
import dk.digit.portfolio.plan.LinkKind;
import dk.digit.portfolio.plan.MeasuredPlans;
import dk.digit.portfolio.plan.PlanItem;
import dk.digit.portfolio.plan.PlanItemId;
import dk.digit.portfolio.plan.PlanLink;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import net.sf.mpxj.Duration;
import net.sf.mpxj.ProjectFile;
import net.sf.mpxj.Relation;
import net.sf.mpxj.RelationType;
import net.sf.mpxj.Task;
import net.sf.mpxj.TimeUnit;
import net.sf.mpxj.mspdi.MSPDIReader;
import net.sf.mpxj.mspdi.MSPDIWriter;
import org.junit.jupiter.api.Test;

/// Project files, read and written by another hand: MPXJ.
class ProjectXmlTest {

    private static final ActivityId ERP = new ActivityId("erp");

    @Test
    void what_we_write_another_reader_reads_with_the_same_tasks_days_and_links() throws Exception {
        var data = workPackage(1, "Konvertering & \"data\" <alt>", "2024-03-01", "2024-03-31", 40);
        var test = workPackage(2, "Test", "2024-04-06", "2024-04-12", 0);
        var live = milestone(3, "I drift", "2024-04-30");
        var links = List.of(
                link(1, data, test, LinkKind.FS, 5),
                link(2, data, live, LinkKind.FF, -2),
                link(3, test, live, LinkKind.SS, 0),
                link(4, live, workPackage(4, "Efter", "2024-05-01", "2024-05-02", 0), LinkKind.SF, 1));
        var items = List.of(data, test, live, workPackage(4, "Efter", "2024-05-01", "2024-05-02", 0));

        var project = mpxj(written(items, links));

        assertThat(project.getTasks())
                .extracting(Task::getName, Task::getStart, Task::getFinish, Task::getMilestone, Task::getGUID)
                .containsExactly(
                        tuple(
                                "Konvertering & \"data\" <alt>",
                                LocalDateTime.parse("2024-03-01T08:00"),
                                LocalDateTime.parse("2024-03-31T16:00"),
                                false,
                                data.known()),
                        tuple(
                                "Test",
                                LocalDateTime.parse("2024-04-06T08:00"),
                                LocalDateTime.parse("2024-04-12T16:00"),
                                false,
                                test.known()),
                        tuple(
                                "I drift",
                                LocalDateTime.parse("2024-04-30T16:00"),
                                LocalDateTime.parse("2024-04-30T16:00"),
                                true,
                                live.known()),
                        tuple(
                                "Efter",
                                LocalDateTime.parse("2024-05-01T08:00"),
                                LocalDateTime.parse("2024-05-02T16:00"),
                                false,
                                items.get(3).known()));
        assertThat(project.getTasks())
                .extracting(task -> task.getPercentageComplete().intValue())
                .containsExactly(40, 0, 0, 0);
        assertThat(project.getTasks())
                .flatExtracting(Task::getPredecessors)
                .extracting(
                        relation -> relation.getPredecessorTask().getName(),
                        relation -> relation.getSuccessorTask().getName(),
                        Relation::getType,
                        relation -> relation.getLag()
                                .convertUnits(TimeUnit.DAYS, project.getProjectProperties())
                                .getDuration())
                .containsExactlyInAnyOrder(
                        tuple("Konvertering & \"data\" <alt>", "Test", RelationType.FINISH_START, 5.0),
                        tuple("Konvertering & \"data\" <alt>", "I drift", RelationType.FINISH_FINISH, -2.0),
                        tuple("Test", "I drift", RelationType.START_START, 0.0),
                        tuple("I drift", "Efter", RelationType.START_FINISH, 1.0));
    }

    @Test
    void what_we_write_we_read_as_it_was() throws Exception {
        var data = workPackage(1, "Data", "2024-03-01", "2024-03-31", 40);
        var live = milestone(3, "I drift", "2024-04-30");

        var file = ProjectXmlReader.read(
                new ByteArrayInputStream(written(List.of(data, live), List.of(link(1, data, live, LinkKind.FF, -2)))));

        assertThat(file.refused()).isEmpty();
        assertThat(file.notes()).isEmpty();
        assertThat(file.tasks())
                .extracting(FileTask::name, FileTask::guid, FileTask::start, FileTask::finish, FileTask::progress)
                .containsExactly(
                        tuple("Data", data.known(), data.start(), data.finish(), 40),
                        tuple("I drift", live.known(), live.start(), live.finish(), 0));
        assertThat(file.tasks().get(1).waits()).containsExactly(new FileTask.Wait("1", LinkKind.FF, -2));
    }

    @Test
    void what_another_hand_writes_is_read_with_its_summaries_left_out() throws Exception {
        var project = new ProjectFile();
        project.addDefaultBaseCalendar();
        project.getProjectProperties().setMinutesPerDay(480);
        var phase = project.addTask();
        phase.setName("Fase 1");
        var data = task(phase.addTask(), "Data", "2024-03-04T08:00", "2024-03-08T17:00");
        data.setPercentageComplete(50);
        data.setActualStart(LocalDateTime.parse("2024-03-05T08:00"));
        var live = task(phase.addTask(), "I drift", "2024-03-20T17:00", "2024-03-20T17:00");
        live.setMilestone(true);
        live.setDuration(Duration.getInstance(0, TimeUnit.DAYS));
        live.addPredecessor(new Relation.Builder()
                .predecessorTask(data)
                .type(RelationType.FINISH_START)
                .lag(Duration.getInstance(3, TimeUnit.DAYS)));
        phase.setStart(data.getStart());
        phase.setFinish(live.getFinish());
        var out = new ByteArrayOutputStream();
        new MSPDIWriter().write(project, out);

        var file = ProjectXmlReader.read(new ByteArrayInputStream(out.toByteArray()));

        assertThat(file.refused()).isEmpty();
        assertThat(file.notes()).extracting(PlanFile.Trouble::task).contains("Fase 1");
        assertThat(file.tasks())
                .extracting(FileTask::name, FileTask::start, FileTask::finish, FileTask::milestone, FileTask::progress)
                .containsExactly(
                        tuple("Data", LocalDate.of(2024, 3, 4), LocalDate.of(2024, 3, 8), false, 50),
                        tuple("I drift", LocalDate.of(2024, 3, 20), LocalDate.of(2024, 3, 20), true, 0));
        assertThat(file.tasks().getFirst().startedOn()).isEqualTo(LocalDate.of(2024, 3, 5));
        assertThat(file.tasks().get(1).waits())
                .containsExactly(new FileTask.Wait(file.tasks().getFirst().key(), LinkKind.FS, 3));
    }

    @Test
    void a_document_type_is_refused_whatever_it_holds() throws Exception {
        refuses(
                "<!DOCTYPE Project [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Project><Tasks/></Project>",
                "Filen har en dokumenttype eller en entitet. Det tages ikke imod");
        refuses("<Project><Tasks><Task><Name>&x;</Name></Task></Tasks></Project>", null);
        refuses("<html/>", "Filen er ikke fra Microsoft Project: den begynder med html");
        refuses("<Project><Tasks>\n<Task>", "Filen er ikke gyldig XML (linje 2)");
        refuses("<Project/>", "Der er ingen opgaver i filen");
    }

    @Test
    void a_mistake_names_task_field_and_reason() throws Exception {
        var file = read("""
                <Project xmlns="http://schemas.microsoft.com/project"><Tasks>
                <Task><UID>1</UID><ID>7</ID><Name>Data</Name><Start>i morgen</Start><Finish>2024-03-08T17:00:00</Finish></Task>
                <Task><UID>2</UID><ID>8</ID><Name>Test</Name><GUID>nej</GUID><Start>2024-03-08T08:00:00</Start><Finish>2024-03-08T17:00:00</Finish></Task>
                </Tasks></Project>""");

        assertThat(file.refused())
                .extracting(
                        PlanFile.Trouble::row,
                        PlanFile.Trouble::task,
                        PlanFile.Trouble::field,
                        trouble -> trouble.reason().text(Lang.DA))
                .containsExactly(
                        tuple(7L, "Data", "portfolio.plan.start", "Ikke en dag mellem 1990 og 2199: i morgen"),
                        tuple(8L, "Test", null, "Id’et kan ikke læses: nej"));
    }

    @Test
    void lags_become_whole_days_and_a_share_of_a_task_is_refused() throws Exception {
        var lag = """
                <Project xmlns="http://schemas.microsoft.com/project"><MinutesPerDay>420</MinutesPerDay><Tasks>
                <Task><UID>1</UID><ID>1</ID><Name>A</Name><Start>2024-03-08T08:00:00</Start><Finish>2024-03-08T17:00:00</Finish></Task>
                <Task><UID>2</UID><ID>2</ID><Name>B</Name><Start>2024-03-08T08:00:00</Start><Finish>2024-03-09T00:00:00</Finish>
                <PredecessorLink><PredecessorUID>1</PredecessorUID><Type>3</Type><LinkLag>%s</LinkLag><LagFormat>%s</LagFormat></PredecessorLink></Task>
                </Tasks></Project>""";

        assertThat(read(lag.formatted(8400, 7)).tasks().get(1).waits())
                .containsExactly(new FileTask.Wait("1", LinkKind.SS, 2));
        assertThat(read(lag.formatted(28800, 8)).tasks().get(1).waits())
                .containsExactly(new FileTask.Wait("1", LinkKind.SS, 2));
        assertThat(read(lag.formatted(-600, 5)).tasks().get(1).waits())
                .containsExactly(new FileTask.Wait("1", LinkKind.SS, -1));
        assertThat(read(lag.formatted(-600, 5)).notes()).hasSize(1);
        assertThat(read(lag.formatted(50, 19)).refused())
                .extracting(trouble -> trouble.reason().text(Lang.DA))
                .containsExactly("Ventetid i procent kan planen ikke rumme");
        assertThat(read(lag.formatted(0, 7)).tasks().get(1).finish()).isEqualTo(LocalDate.of(2024, 3, 8));
    }

    private static void refuses(String xml, String reason) throws IOException {
        var file = read(xml);
        assertThat(file.tasks()).isEmpty();
        assertThat(file.refused()).hasSize(1);
        if (reason != null) {
            assertThat(file.refused().getFirst().reason().text(Lang.DA)).isEqualTo(reason);
        }
    }

    private static PlanFile read(String xml) throws IOException {
        return ProjectXmlReader.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static ProjectFile mpxj(byte[] xml) throws Exception {
        return new MSPDIReader().read(new ByteArrayInputStream(xml));
    }

    private static byte[] written(List<PlanItem> items, List<PlanLink> links) throws IOException {
        var out = new ByteArrayOutputStream();
        ProjectXmlWriter.write(MeasuredPlans.of(ERP, items, links), "ERP", out);
        return out.toByteArray();
    }

    private static Task task(Task task, String name, String start, String finish) {
        task.setName(name);
        task.setStart(LocalDateTime.parse(start));
        task.setFinish(LocalDateTime.parse(finish));
        task.setDuration(Duration.getInstance(5, TimeUnit.DAYS));
        return task;
    }

    private static PlanItem workPackage(long number, String name, String start, String finish, int progress) {
        return new PlanItem(
                PlanItemId.workPackage(number),
                ERP,
                Bilingual.of(name, null),
                LocalDate.parse(start),
                LocalDate.parse(finish),
                null,
                null,
                progress,
                null,
                null,
                null,
                null,
                null,
                1);
    }

    private static PlanItem milestone(long number, String name, String day) {
        var due = RoughDate.parse(day);
        return new PlanItem(
                PlanItemId.milestone(number),
                ERP,
                Bilingual.of(name, name),
                due.day(),
                due.last(),
                MilestoneKind.GO_LIVE,
                due,
                0,
                null,
                null,
                null,
                null,
                null,
                1);
    }

    private static PlanLink link(long id, PlanItem from, PlanItem to, LinkKind kind, int lag) {
        return new PlanLink(id, from.id(), ERP, to.id(), ERP, kind, lag, 1);
    }
}
