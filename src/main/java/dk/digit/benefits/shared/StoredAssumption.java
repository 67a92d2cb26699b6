package dk.digit.benefits.shared;

import dk.digit.platform.text.Bilingual;
import org.jspecify.annotations.Nullable;

/// A shared assumption as it is kept.
record StoredAssumption(
        SharedAssumption assumption, @Nullable Bilingual remark, int version) {

    SharedDraft draft() {
        return new SharedDraft(assumption.code(), assumption.name(), assumption.unit(), assumption.purpose(), remark);
    }
}
