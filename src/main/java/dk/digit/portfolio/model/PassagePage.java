package dk.digit.portfolio.model;

import dk.digit.meetings.Decision;
import dk.digit.meetings.Meetings;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityHead;
import dk.digit.portfolio.FrozenTable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A gate as it was passed: everything as it was that day, unchanged since.
///
/// @param decision as it stands on the reader's day; null when the reader may not see it
public record PassagePage(
        ActivityHead head,
        GatePassage passage,
        List<FrozenTable> tables,
        @Nullable Decision decision,
        LocalDate asOf) implements Page {

    @Override
    public String title(Lang lang) {
        return Texts.of(
                lang,
                "portfolio.gate.title." + passage.kind().name(),
                head.activity().name().in(lang),
                passage.to());
    }

    @Override
    public List<Crumb> crumbs() {
        return Stream.concat(
                        head.crumbs().stream(),
                        Stream.of(Crumb.of(head.path() + "/" + GatesTab.PATH, "portfolio.gates.tab")))
                .toList();
    }

    @Component
    static class Query {

        private final ActivityHead.Query heads;
        private final GatePassages passages;
        private final Meetings meetings;

        Query(ActivityHead.Query heads, GatePassages passages, Meetings meetings) {
            this.heads = heads;
            this.passages = passages;
            this.meetings = meetings;
        }

        @Transactional(readOnly = true)
        public PassagePage on(String id, long number, View view) {
            var head = heads.on(id, view);
            var passage =
                    passages.find(head.id(), number).orElseThrow(() -> new NotFoundException("passage " + number));
            var decision = meetings.decision(passage.decision(), view.today()).orElse(null);
            var frozen = passages.frozen(number);
            return new PassagePage(
                    head,
                    passage,
                    decision == null ? FrozenParts.withoutDecision(frozen) : frozen,
                    decision,
                    view.asOf());
        }
    }
}
