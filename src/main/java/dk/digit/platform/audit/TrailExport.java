package dk.digit.platform.audit;

import dk.digit.platform.tabular.Exporter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// `./digit export trail`: the receipt of the trail as it is now, whatever day is asked for.
@Component
class TrailExport implements Exporter {

    private final TrailReceipts receipts;

    TrailExport(TrailReceipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public String kind() {
        return "trail";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public void write(OutputStream out, LocalDate asOf) throws IOException {
        out.write(JsonMapper.shared().writeValueAsString(receipts.now()).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }
}
