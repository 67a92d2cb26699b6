package dk.digit.meetings.exchange;

import dk.digit.platform.access.Actor;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.tabular.Exporter;
import dk.digit.platform.text.Lang;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// `./digit export popolo`: made to be handed on, so it holds what every account may see and no more.
@Component
class PopoloExport implements Exporter {

    private final PopoloDocument document;

    PopoloExport(PopoloDocument document) {
        this.document = document;
    }

    @Override
    public String kind() {
        return "popolo";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public void write(OutputStream out, LocalDate asOf) throws IOException {
        try {
            out.write(CurrentActor.callAs(Actor.ANYBODY, () -> PopoloJson.of(document.on(asOf, Lang.DA))));
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
