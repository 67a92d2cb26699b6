package dk.digit.benefits.cases;

import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.View;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// A business case on a page where it is changed: as it is today, whatever day the reader came from.
record EditedCase(CaseHead head, CaseModel model) {

    long id() {
        return model.id();
    }

    String path(CasePart part) {
        return head.path(part);
    }

    Assumption assumption(long id) {
        return found(model.assumptions().stream().filter(one -> one.id() == id).findFirst(), id);
    }

    CaseLine line(long id) {
        return found(model.lines().stream().filter(one -> one.id() == id).findFirst(), id);
    }

    CaseOption option(long id) {
        return found(model.options().stream().filter(one -> one.id() == id).findFirst(), id);
    }

    private <T> T found(Optional<T> one, long id) {
        return one.orElseThrow(() -> new NotFoundException(head.path() + " " + id));
    }

    @Component
    static class Query {

        private final CaseHead.Query heads;
        private final BusinessCases cases;

        Query(CaseHead.Query heads, BusinessCases cases) {
            this.heads = heads;
            this.cases = cases;
        }

        /// @throws NotFoundException when there is no such activity or case, or the reader may not see it
        EditedCase on(String activity, CasePart part, View view) {
            var head = heads.on(activity, part, view);
            return new EditedCase(
                    head,
                    cases.of(head.key(), view.today())
                            .orElseThrow(() -> new NotFoundException("business case of " + activity)));
        }
    }
}
