package dk.digit.platform.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ExcelTableTest {

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_number_that_would_fill_the_memory_is_told_as_it_stands_and_one_that_is_nothing_is_nothing()
            throws IOException {
        assertThat(cells(new BigDecimal("1E+999999999"), new BigDecimal("1E-999999999"), new BigDecimal("1275306.80")))
                .containsExactly("1E+999999999", "0", "1275306,8");
    }

    private static List<String> cells(Number... numbers) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Ark");
            sheet.value(0, 0, "Tal");
            for (int i = 0; i < numbers.length; i++) {
                sheet.value(i + 1, 0, numbers[i]);
            }
        }
        var read = new ArrayList<String>();
        try (var table = ExcelTable.open(new ByteArrayInputStream(out.toByteArray()))) {
            for (var row = table.next(); row != null; row = table.next()) {
                read.add(row.cells().getFirst());
            }
        }
        return read;
    }
}
