package dk.digit.demo;

import dk.digit.people.notices.Addresses;
import dk.digit.people.notices.Follows;
import dk.digit.people.notices.NewNotice;
import dk.digit.people.notices.Notices;
import dk.digit.people.notices.Urgency;
import dk.digit.platform.text.Bilingual;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Addresses that lead nowhere (RFC 2606 keeps `.example` free), what the example accounts follow, and
/// notices such as they would get. All of it is example data.
@Component
class NoticesDemo implements Chapter {

    private static final List<String> OFFICE = List.of(
            "secretariat",
            "projectlead",
            "contractmanager",
            "controller",
            "board",
            "security-holbaek",
            "auditor",
            "admin");

    private final Addresses addresses;
    private final Follows follows;
    private final Notices notices;

    NoticesDemo(Addresses addresses, Follows follows, Notices notices) {
        this.addresses = addresses;
        this.follows = follows;
        this.notices = notices;
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public void tell(Facts facts) {
        Stream.concat(
                        OFFICE.stream(),
                        facts.rows("members").stream().map(member -> "chief-" + PeopleDemo.slug(member.get("name"))))
                .forEach(username -> addresses.set(username, username + "@digit.example"));
        for (String username : List.of("secretariat", "projectlead", "board")) {
            follows.follow(username, "activity", "erp");
            follows.follow(username, "activity", "security");
            notices.tell(notice(username));
        }
    }

    private static NewNotice notice(String username) {
        return new NewNotice(
                username,
                "people.notice.follow",
                "example/erp",
                new Bilingual("Eksempel: ERP er ændret (3 ændringer).", "Example: ERP has changed (3 changes)."),
                "/portfolio/activities/erp",
                Urgency.DIGEST);
    }
}
