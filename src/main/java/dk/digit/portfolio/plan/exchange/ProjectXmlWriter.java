package dk.digit.portfolio.plan.exchange;

import dk.digit.portfolio.plan.Baseline;
import dk.digit.portfolio.plan.LinkKind;
import dk.digit.portfolio.plan.MeasuredPlan;
import dk.digit.portfolio.plan.PlanItem;
import dk.digit.portfolio.plan.PlanItemId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// A plan as Microsoft Project's XML (MSPDI, schema of Project 2007 and later).
///
/// The plan counts calendar days, so the file brings a calendar in which every day is worked from 8 to 16 and
/// eight hours make a day; tasks are scheduled by hand, so that no program moves what the plan says.
final class ProjectXmlWriter {

    private static final String NAMESPACE = "http://schemas.microsoft.com/project";
    private static final String BEGINS = "T08:00:00";
    private static final String ENDS = "T16:00:00";
    private static final int HOURS = 8;
    private static final int TENTHS_OF_MINUTES = HOURS * 60 * 10;
    private static final String DAYS = "7";

    private final XMLStreamWriter xml;
    private final MeasuredPlan plan;
    private final Map<PlanItemId, Integer> numbers = new HashMap<>();

    private ProjectXmlWriter(XMLStreamWriter xml, MeasuredPlan plan) {
        this.xml = xml;
        this.plan = plan;
        plan.lines().forEach(line -> numbers.put(line.item().id(), numbers.size() + 1));
    }

    static void write(MeasuredPlan plan, String title, OutputStream out) throws IOException {
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new ProjectXmlWriter(xml, plan).project(title);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void project(String title) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("Project");
        xml.writeDefaultNamespace(NAMESPACE);
        element("SaveVersion", "14");
        element("Name", plan.activity() + ".xml");
        element(
                "GUID",
                guid(UUID.nameUUIDFromBytes(("digit:activity:" + plan.activity()).getBytes(StandardCharsets.UTF_8))));
        element("Title", title);
        element("ScheduleFromStart", "1");
        var first = plan.lines().stream().map(line -> line.item().start()).min(LocalDate::compareTo);
        if (first.isPresent()) {
            element("StartDate", first.get() + BEGINS);
        }
        element("CalendarUID", "1");
        element("DefaultStartTime", BEGINS.substring(1));
        element("DefaultFinishTime", ENDS.substring(1));
        element("MinutesPerDay", String.valueOf(HOURS * 60));
        element("MinutesPerWeek", String.valueOf(HOURS * 60 * 7));
        element("DaysPerMonth", "30");
        element("NewTasksAreManual", "1");
        calendar();
        xml.writeStartElement("Tasks");
        for (var line : plan.lines()) {
            task(line);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void calendar() throws XMLStreamException {
        xml.writeStartElement("Calendars");
        xml.writeStartElement("Calendar");
        element("UID", "1");
        element("Name", "DIGIT");
        element("IsBaseCalendar", "1");
        element("BaseCalendarUID", "-1");
        xml.writeStartElement("WeekDays");
        for (int day = 1; day <= 7; day++) {
            xml.writeStartElement("WeekDay");
            element("DayType", String.valueOf(day));
            element("DayWorking", "1");
            xml.writeStartElement("WorkingTimes");
            xml.writeStartElement("WorkingTime");
            element("FromTime", BEGINS.substring(1));
            element("ToTime", ENDS.substring(1));
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void task(MeasuredPlan.Line line) throws XMLStreamException {
        var item = line.item();
        var number = String.valueOf(numbers.get(item.id()));
        var begin = item.isMilestone() ? item.finish() + ENDS : item.start() + BEGINS;
        var end = item.finish() + ENDS;
        var duration = "PT" + item.days() * HOURS + "H0M0S";
        xml.writeStartElement("Task");
        element("UID", number);
        element("GUID", guid(item.known()));
        element("ID", number);
        element("Name", item.name().da());
        element("Active", "1");
        element("Manual", "1");
        element("Type", "1");
        element("IsNull", "0");
        element("Contact", item.responsible());
        element("WBS", number);
        element("OutlineNumber", number);
        element("OutlineLevel", "1");
        element("Start", begin);
        element("Finish", end);
        element("Duration", duration);
        element("ManualStart", begin);
        element("ManualFinish", end);
        element("ManualDuration", duration);
        element("DurationFormat", DAYS);
        element("Milestone", item.isMilestone() ? "1" : "0");
        element("Summary", "0");
        element("Critical", line.critical() ? "1" : "0");
        element("PercentComplete", String.valueOf(item.progress()));
        actual(item, begin, end);
        element("ConstraintType", "0");
        element("CalendarUID", "-1");
        for (var tie : line.waits()) {
            if (numbers.containsKey(tie.link().from())) {
                predecessor(tie);
            }
        }
        agreed(item);
        xml.writeEndElement();
    }

    private void actual(PlanItem item, String begin, String end) throws XMLStreamException {
        var started = item.startedOn();
        if (started != null) {
            element("ActualStart", started + BEGINS);
        } else if (item.isMilestone() && item.done()) {
            element("ActualStart", begin);
            element("ActualFinish", end);
        }
        var finished = item.finishedOn();
        if (finished != null) {
            element("ActualFinish", finished + ENDS);
        }
    }

    private void predecessor(MeasuredPlan.Tie tie) throws XMLStreamException {
        xml.writeStartElement("PredecessorLink");
        element("PredecessorUID", String.valueOf(numbers.get(tie.link().from())));
        element("Type", String.valueOf(code(tie.link().kind())));
        element("CrossProject", "0");
        element("LinkLag", String.valueOf(tie.link().lag() * TENTHS_OF_MINUTES));
        element("LagFormat", DAYS);
        xml.writeEndElement();
    }

    static int code(LinkKind kind) {
        return switch (kind) {
            case FF -> 0;
            case FS -> 1;
            case SF -> 2;
            case SS -> 3;
        };
    }

    private void agreed(PlanItem item) throws XMLStreamException {
        var baseline = plan.baseline();
        Baseline.Line agreed = baseline == null ? null : baseline.lines().get(item.id());
        if (agreed == null) {
            return;
        }
        long days = item.isMilestone() ? 0 : ChronoUnit.DAYS.between(agreed.start(), agreed.finish()) + 1;
        xml.writeStartElement("Baseline");
        element("Number", "0");
        element("Start", item.isMilestone() ? agreed.finish() + ENDS : agreed.start() + BEGINS);
        element("Finish", agreed.finish() + ENDS);
        element("Duration", "PT" + days * HOURS + "H0M0S");
        element("DurationFormat", DAYS);
        xml.writeEndElement();
    }

    private void element(String name, @Nullable String text) throws XMLStreamException {
        if (text != null) {
            xml.writeStartElement(name);
            xml.writeCharacters(clean(text));
            xml.writeEndElement();
        }
    }

    /// XML has no room for most control characters.
    private static String clean(String text) {
        return Objects.requireNonNull(text).replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ");
    }

    private static String guid(UUID guid) {
        return guid.toString().toUpperCase(java.util.Locale.ROOT);
    }
}
