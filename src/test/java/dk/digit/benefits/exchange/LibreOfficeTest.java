package dk.digit.benefits.exchange;

import static dk.digit.benefits.exchange.WorkbookFixture.*;
import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.benefits.cases.CaseModel;
import dk.digit.platform.text.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The workbook in the hands of LibreOffice itself: opened, changed as a reader would change it, saved as Excel, and
/// brought in again with exactly the changes made.
class LibreOfficeTest {

    private static final CaseModel CASE = model();

    @TempDir
    private Path folder;

    @Test
    void a_workbook_that_libreoffice_changed_comes_back_with_exactly_the_changes() throws Exception {
        Files.write(folder.resolve("case.xlsx"), bytes(CASE, Lang.DA));
        convert("case.xlsx", "fods");
        var flat = folder.resolve("case.fods");
        var opened = Files.readString(flat);

        Files.writeString(flat, changed(opened));
        convert("case.fods", "xlsx");
        var changed = GridReader.read(Files.readAllBytes(folder.resolve("case.xlsx")));

        assertThat(refused(changed)).isEmpty();
        assertThat(reading(changed).base()).isNotNull();
        assertThat(differences(CASE, changed).theirs()).isEmpty();
        assertThat(told(differences(CASE, changed).mine()))
                .containsExactlyInAnyOrder(
                        "1.a 3 timepris, Køge, 2028– LIKELY 490 → 500.25",
                        "1.b 2 andel LIKELY 12.5 → 13.1",
                        "2.a 2 together, projekt LINE_FORMULA timer * timepris → timer * timepris * 2",
                        "2.b 0 together, besparelse REMOVED",
                        "2.c 3 together, ro ADDED");
    }

    @Test
    void a_workbook_that_libreoffice_only_opened_and_saved_comes_back_without_changes() throws Exception {
        Files.write(folder.resolve("case.xlsx"), bytes(CASE, Lang.EN));
        convert("case.xlsx", "ods");
        convert("case.ods", "xlsx");
        var saved = GridReader.read(Files.readAllBytes(folder.resolve("case.xlsx")));

        assertThat(refused(saved)).isEmpty();
        assertThat(reading(saved).notes()).isEmpty();
        assertThat(told(differences(CASE, saved).mine())).isEmpty();
        assertThat(differences(CASE, saved).theirs()).isEmpty();
    }

    /// A number, a share, a formula, a row that goes and one that comes.
    private static String changed(String opened) {
        var text = once(opened, "office:value=\"490\"", "office:value=\"500.25\"");
        text = once(text, "office:value=\"12.5\"", "office:value=\"13.1\"");
        text = once(text, "<text:p>timer * timepris</text:p>", "<text:p>timer * timepris * 2</text:p>");
        var gone = row(text, "besparelse", "2.b");
        text = text.replace(gone, "");
        var copied = row(text, "tilfredshed", "2.c");
        return text.replace(
                copied, copied + copied.replace(">tilfredshed<", ">ro<").replace("Linje tilfredshed", "Ro"));
    }

    private static String once(String text, String before, String after) {
        assertThat(text.split(java.util.regex.Pattern.quote(before), -1))
                .as(before)
                .hasSize(2);
        return text.replace(before, after);
    }

    /// The row of a sheet with a cell that says this.
    private static String row(String text, String says, String sheet) {
        int from = text.indexOf(">" + says + "<", text.indexOf("<table:table table:name=\"" + sheet));
        int begin = text.lastIndexOf("<table:table-row", from);
        var end = "</table:table-row>";
        return text.substring(begin, text.indexOf(end, from) + end.length());
    }

    private void convert(String file, String to) throws IOException, InterruptedException {
        var log = folder.resolve("log").toFile();
        var office = new ProcessBuilder(List.of(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--norestore",
                        "--convert-to",
                        to,
                        "--outdir",
                        folder.toString(),
                        folder.resolve(file).toString()))
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        try {
            assertThat(office.waitFor(90, TimeUnit.SECONDS)).as("in time").isTrue();
            assertThat(office.exitValue()).as(Files.readString(log.toPath())).isZero();
        } finally {
            office.descendants().forEach(ProcessHandle::destroyForcibly);
            office.destroyForcibly();
        }
    }
}
