package dk.digit.demo;

import dk.digit.association.WorkFunction;
import dk.digit.people.People;
import dk.digit.people.RecordFunction;
import dk.digit.platform.access.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// One log-in for each role, and one chief digitalisation officer for each member. Example data: they
/// stand for functions, not for people.
@Component
class PeopleDemo implements Chapter {

    /// The demonstration year begins here; so do the example accounts' roles.
    private static final LocalDate FROM = LocalDate.of(2023, 1, 1);

    private static final String HOLBAEK = "0316";

    /// What the example project lead is responsible for.
    private static final List<String> LED = List.of("erp", "erp-data", "ams");

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
        works("secretariat", "Sekretariatschef", WorkFunction.HEAD_OF_SECRETARIAT, null);
        works("projectlead", "Projektleder", WorkFunction.PROJECT_MANAGER, null);
        works("contractmanager", "Kontraktansvarlig", WorkFunction.CONTRACT_MANAGER, null);
        works("controller", "Controller", WorkFunction.CONTROLLER, null);
        works("board", "Bestyrelsesformand, Holbæk", WorkFunction.CHIEF_EXECUTIVE, HOLBAEK);
        works(
                "security-holbaek",
                "Informationssikkerhedskoordinator, Holbæk",
                WorkFunction.SECURITY_COORDINATOR,
                HOLBAEK);
        appointed("auditor", "Revisor", Role.AUDITOR);
        appointed("admin", "Administrator", Role.ADMIN);
        for (var member : facts.rows("members")) {
            var name = member.get("name");
            works(
                    "chief-" + slug(name),
                    "Digitaliseringschef, " + name,
                    WorkFunction.CHIEF_DIGITALISATION_OFFICER,
                    member.get("code"));
        }
        LED.forEach(activity -> people.makeResponsible("projectlead", "activity", activity, RecordFunction.LEAD, FROM));
    }

    private void works(String username, String name, WorkFunction function, @Nullable String municipality) {
        people.createDemonstrationAccount(username, name, Set.of(), municipality, FROM);
        people.employ(username, municipality, function, FROM);
    }

    private void appointed(String username, String name, Role role) {
        people.createDemonstrationAccount(username, name, Set.of(role), null, FROM);
    }

    static String slug(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "oe")
                .replace("å", "aa");
    }
}
