package dk.digit.report;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.util.List;

/// What the association is there for, and who its members are.
record Presentation(String shortName, Words mission, Words objectives, Words coreTasks, List<Member> members)
        implements Section {

    Presentation {
        members = List.copyOf(members);
    }

    record Member(String name, String officialName, String code, String cvr, Moment since, String path) {}

    @Override
    public String anchor() {
        return "association";
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "report.presentation.title", shortName);
    }
}
