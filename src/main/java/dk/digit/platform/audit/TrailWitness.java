package dk.digit.platform.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells the log at each start how far the trail has come. Logs are kept elsewhere as a
/// rule: a line of last month is a receipt without anybody having thought of one.
@Component
@ConditionalOnWebApplication
class TrailWitness {

    private static final Logger LOG = LoggerFactory.getLogger(TrailWitness.class);

    private final TrailReceipts receipts;

    TrailWitness(TrailReceipts receipts) {
        this.receipts = receipts;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        var receipt = receipts.now();
        LOG.info(
                "Audit trail: seal {} is {}, {} entries at {}",
                receipt.number(),
                receipt.hash(),
                receipt.entries(),
                receipt.at());
    }
}
