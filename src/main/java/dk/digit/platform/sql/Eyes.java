package dk.digit.platform.sql;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// With whose eyes a transaction reads. It begins with those of the actor; what is written for everybody,
/// such as a report, must not show what only the one who asks for it may see.
@Component
public class Eyes {

    private final DSLContext sql;

    Eyes(DSLContext sql) {
        this.sql = sql;
    }

    /// From here to the end of the transaction only what every account sees is seen, whoever asks.
    @Transactional(propagation = Propagation.MANDATORY)
    public void ofAnybody() {
        sql.execute("select set_config('digit.audience', '', true)");
    }

    /// From here to the end of the transaction everything is seen, whoever asks: for work that must hold for
    /// all records and shows none of them.
    @Transactional(propagation = Propagation.MANDATORY)
    public void ofTheSystem() {
        sql.execute("select set_config('digit.audience', 'system', true)");
    }
}
