package dk.digit.platform.tabular;

import dk.digit.platform.text.Refusal;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A file that can't be read on from some row: the rest of it is not looked at.
public final class UnreadableTable extends IOException {

    private final @Nullable Long row;
    private final Refusal reason;

    UnreadableTable(@Nullable Long row, Refusal reason) {
        super(reason.key());
        this.row = row;
        this.reason = reason;
    }

    public Outcome.RowRefusal refusal() {
        return new Outcome.RowRefusal(row, reason);
    }
}
