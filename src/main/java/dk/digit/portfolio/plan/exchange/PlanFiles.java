package dk.digit.portfolio.plan.exchange;

import static java.util.stream.Collectors.toMap;

import dk.digit.association.Association;
import dk.digit.association.Municipality;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.portfolio.plan.PlanItem;
import dk.digit.portfolio.plan.PlanLink;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Component;

/// Reads a plan from whatever file somebody has, and writes it as a spreadsheet.
@Component
class PlanFiles {

    /// A plan of thousands of tasks takes a tenth of it.
    static final int LARGEST = 10 << 20;

    private final Association association;

    PlanFiles(Association association) {
        this.association = association;
    }

    /// @param name the file's name; what it holds decides how it is read
    PlanFile read(InputStream in, String name) throws IOException {
        var bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            return PlanFile.refused(Refusal.of("platform.table.tooLarge", LARGEST >> 20));
        }
        return isXml(bytes)
                ? ProjectXmlReader.read(new ByteArrayInputStream(bytes))
                : PlanSheetReader.read(
                        new BufferedInputStream(new ByteArrayInputStream(bytes)), name, association.municipalities());
    }

    private static boolean isXml(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && (bytes[at] < 0 || Character.isWhitespace(bytes[at]) || bytes[at] == 0)) {
            at++;
        }
        return at < bytes.length && bytes[at] == '<';
    }

    void write(List<PlanItem> items, List<PlanLink> links, Lang lang, OutputStream out) throws IOException {
        var names = association.municipalities().stream().collect(toMap(Municipality::code, Municipality::name));
        new PlanSheetWriter(lang, names, links).write(items, out);
    }
}
