package dk.digit.portfolio.plan.exchange;

import dk.digit.platform.text.Refusal;
import dk.digit.portfolio.plan.LinkKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads the elements of Microsoft Project's XML that a plan has room for. A document type or an entity is
/// refused, whatever it would stand for, and so is a file that is too large.
final class ProjectXmlReader {

    static final int MOST_TASKS = 5000;

    private static final int DEEPEST = 64;

    private final XMLStreamReader xml;
    private final Map<String, String> project = new HashMap<>();
    private final List<RawTask> tasks = new ArrayList<>();
    private final Map<String, String> resources = new HashMap<>();
    private final Map<String, List<String>> assigned = new LinkedHashMap<>();

    private ProjectXmlReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /// A task's own elements and its links, as they stand in the file.
    record RawTask(Map<String, String> fields, List<Map<String, String>> links) {}

    static PlanFile read(InputStream in) throws IOException {
        try {
            var reader = new ProjectXmlReader(factory().createXMLStreamReader(in));
            reader.document();
            return new ProjectTasks(reader.project, reader.tasks, reader.people()).read();
        } catch (Refused e) {
            return PlanFile.refused(e.reason);
        } catch (XMLStreamException e) {
            var at = e.getLocation();
            return PlanFile.refused(
                    Refusal.of("portfolio.exchange.notXml", at == null ? "?" : String.valueOf(at.getLineNumber())));
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    private static final class Refused extends RuntimeException {
        private final transient Refusal reason;

        Refused(Refusal reason) {
            super(reason.key());
            this.reason = reason;
        }
    }

    private int next() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new Refused(Refusal.of("portfolio.exchange.entity"));
        }
        return event;
    }

    private void document() throws XMLStreamException {
        while (xml.hasNext()) {
            if (next() == XMLStreamConstants.START_ELEMENT) {
                if (!xml.getLocalName().equals("Project")) {
                    throw new Refused(Refusal.of("portfolio.exchange.notProject", xml.getLocalName()));
                }
                children(name -> {
                    switch (name) {
                        case "Tasks" -> children(task -> tasks.add(task()));
                        case "Resources" ->
                            children(resource -> {
                                var fields = fields();
                                resources.put(fields.getOrDefault("UID", ""), fields.getOrDefault("Name", ""));
                            });
                        case "Assignments" ->
                            children(assignment -> {
                                var fields = fields();
                                assigned.computeIfAbsent(fields.getOrDefault("TaskUID", ""), key -> new ArrayList<>())
                                        .add(fields.getOrDefault("ResourceUID", ""));
                            });
                        default -> project.put(name, text());
                    }
                });
            }
        }
    }

    /// The names of those who are to do each task, by its UID.
    private Map<String, List<String>> people() {
        Map<String, List<String>> people = new HashMap<>();
        assigned.forEach((task, ids) -> people.put(
                task,
                ids.stream()
                        .map(id -> resources.getOrDefault(id, ""))
                        .filter(name -> !name.isBlank())
                        .distinct()
                        .toList()));
        return people;
    }

    private RawTask task() throws XMLStreamException {
        if (tasks.size() >= MOST_TASKS) {
            throw new Refused(Refusal.of("portfolio.exchange.tooManyTasks", MOST_TASKS));
        }
        Map<String, String> fields = new HashMap<>();
        List<Map<String, String>> links = new ArrayList<>();
        children(name -> {
            if (name.equals("PredecessorLink")) {
                links.add(fields());
            } else {
                fields.putIfAbsent(name, text());
            }
        });
        return new RawTask(fields, links);
    }

    private Map<String, String> fields() throws XMLStreamException {
        Map<String, String> fields = new HashMap<>();
        children(name -> fields.putIfAbsent(name, text()));
        return fields;
    }

    private interface Element {
        void read(String name) throws XMLStreamException;
    }

    /// Reads each element inside the one that was just opened; `each` reads it to its end.
    private void children(Element each) throws XMLStreamException {
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                each.read(xml.getLocalName());
            }
        }
    }

    /// The words of an element; those of elements inside it are passed over.
    private String text() throws XMLStreamException {
        var text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (++depth > DEEPEST) {
                    throw new Refused(Refusal.of("portfolio.exchange.tooDeep"));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (depth == 1 && xml.isCharacters()) {
                text.append(xml.getText());
            }
        }
        return text.toString().strip();
    }

    static LinkKind kind(String code) {
        return switch (code) {
            case "0" -> LinkKind.FF;
            case "2" -> LinkKind.SF;
            case "3" -> LinkKind.SS;
            default -> LinkKind.FS;
        };
    }
}
