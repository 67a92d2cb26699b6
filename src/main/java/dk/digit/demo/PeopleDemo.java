package dk.digit.demo;

import dk.digit.people.People;
import dk.digit.platform.access.Role;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/// One log-in for each role, and one chief digitalisation officer for each member. Example data: they
/// stand for functions, not for people.
@Component
class PeopleDemo implements Chapter {

    /// The demonstration year begins here; so do the example accounts' roles.
    private static final LocalDate FROM = LocalDate.of(2023, 1, 1);

    private static final String HOLBAEK = "0316";

    private final People people;

    PeopleDemo(People people) {
        this.people = people;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void tell(Facts facts) {
        account("secretariat", "Sekretariatschef", Role.SECRETARIAT, null);
        account("projectlead", "Projektleder", Role.PROJECT_LEAD, null);
        account("contractmanager", "Kontraktansvarlig", Role.CONTRACT_MANAGER, null);
        account("controller", "Controller", Role.CONTROLLER, null);
        account("board", "Bestyrelsesformand, Holbæk", Role.BOARD, HOLBAEK);
        account("security-holbaek", "Informationssikkerhedskoordinator, Holbæk", Role.SECURITY_COORDINATOR, HOLBAEK);
        account("auditor", "Revisor", Role.AUDITOR, null);
        account("admin", "Administrator", Role.ADMIN, null);
        for (var member : facts.rows("members")) {
            var name = member.get("name");
            account("chief-" + slug(name), "Digitaliseringschef, " + name, Role.CHIEF, member.get("code"));
        }
    }

    private void account(
            String username, String name, Role role, @org.jspecify.annotations.Nullable String municipality) {
        people.createDemonstrationAccount(username, name, Set.of(role), municipality, FROM);
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "oe")
                .replace("å", "aa");
    }
}
