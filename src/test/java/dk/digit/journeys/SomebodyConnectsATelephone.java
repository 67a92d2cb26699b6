package dk.digit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Locator;
import dk.digit.people.People;
import dk.digit.people.Telephone;
import dk.digit.people.limits.AccessPolicies;
import dk.digit.people.limits.AccessPolicy;
import dk.digit.platform.access.Role;
import dk.digit.platform.text.Lang;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// From the password alone to a telephone that has to be at hand, and what to do when it is lost.
@Journey
class SomebodyConnectsATelephone {

    private static final String PASSWORD = "fire ord der huskes";

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private AccessPolicies policies;

    @Test
    void a_telephone_is_connected_used_and_lost() throws Exception {
        account("astrid", Role.PROJECT_LEAD);
        try (var astrid = Visitor.at(port)) {
            logsIn(astrid, "astrid");
            astrid.opens("/people/account");
            astrid.follows("Totrinslogin");
            sound(astrid, "factor-none");
            astrid.saves();
            sound(astrid, "factor-connect");
            var telephone = new Telephone(photographed(astrid.main().locator("svg.qr")));
            assertThat(astrid.page().locator("#secret")).isVisible();
            astrid.types("code", telephone.wrongCode(1));
            astrid.saves();
            assertThat(astrid.main().locator(".error-summary a[href='#code']")).isVisible();
            astrid.types("code", telephone.code());
            astrid.saves();
            sound(astrid, "factor-codes");
            var codes = astrid.main().locator(".recovery-codes code").allTextContents();
            assertThat(codes).hasSize(10);
            var saved = astrid.page().waitForDownload(() -> astrid.follows("Gem som fil"));
            assertThat(Files.readAllLines(saved.path())).isEqualTo(codes);
            astrid.follows("Jeg har gemt dem");
            assertThat(astrid.main().locator(".facts")).containsText("Slået til");
            sound(astrid, "factor-on");

            logsOut(astrid);
            logsIn(astrid, "astrid");
            assertThat(astrid.place()).isEqualTo("/login/code");
            sound(astrid, "login-code");
            astrid.opens("/portfolio");
            assertThat(astrid.place()).isEqualTo("/login");
            logsIn(astrid, "astrid");
            astrid.types("code", telephone.code(1));
            astrid.saves();
            astrid.page().waitForURL("**/portfolio");

            logsOut(astrid);
            logsIn(astrid, "astrid");
            astrid.types("code", codes.get(6));
            astrid.saves();
            assertThat(astrid.main().locator(".alert-warning")).containsText("Der er 9 tilbage");

            logsOut(astrid);
            logsIn(astrid, "astrid");
            astrid.types("code", codes.get(6));
            astrid.saves();
            assertThat(astrid.main().locator(".error-summary")).isVisible();
        }
        administratorHelps("astrid");
        try (var astrid = Visitor.at(port)) {
            logsIn(astrid, "astrid");
            assertThat(astrid.place()).isEqualTo("/");
        }
    }

    @Test
    void whose_role_demands_it_is_led_there_also_without_script() throws Exception {
        account("birger", Role.SECURITY_COORDINATOR);
        var settled = policies.settled();
        policies.settle(new AccessPolicy(Set.of(Role.SECURITY_COORDINATOR), 365, 600, 120), settled.version());
        try (var birger = Visitor.withoutScript(port)) {
            birger.opens("/portfolio");
            logsIn(birger, "birger");
            assertThat(birger.place()).isEqualTo("/login/enrol");
            birger.types("code", new Telephone(photographed(birger.main().locator("svg.qr"))).code());
            birger.saves();
            assertThat(birger.main().locator(".recovery-codes li")).hasCount(10);
            birger.follows("Jeg har gemt dem");
            assertThat(birger.place()).isEqualTo("/portfolio");
        } finally {
            policies.settle(settled.policy(), policies.settled().version());
        }
    }

    private void administratorHelps(String username) {
        try (var admin = Visitor.at(port).loggedInAs("admin")) {
            admin.opens("/people/accounts/" + username);
            admin.follows("Nulstil totrinslogin");
            sound(admin, "factor-reset");
            admin.main().locator("button[type=submit]").click();
            assertThat(admin.main().locator(".alert-success")).containsText("nulstillet");
        }
    }

    private void account(String username, Role role) {
        people.createAccount(username, PASSWORD, "Prøvekonto", Set.of(role), null, Lang.DA);
    }

    private static void logsIn(Visitor visitor, String username) {
        if (!"/login".equals(visitor.place())) {
            visitor.opens("/login");
        }
        visitor.types("username", username);
        visitor.types("password", PASSWORD);
        visitor.saves();
    }

    private static void logsOut(Visitor visitor) {
        visitor.page().locator(".log-off button").click();
        visitor.page().waitForURL("**/login?out");
    }

    private static void sound(Visitor visitor, String name) {
        assertThat(Inspection.ofShown(visitor, name).stream()
                        // a form that was refused is answered with that status, which the browser notes
                        .filter(finding -> !finding.contains("422"))
                        .toList())
                .as(name)
                .isEqualTo(List.of());
    }

    /// What a telephone reads off the screen.
    private static String photographed(Locator picture) throws Exception {
        var image = ImageIO.read(new ByteArrayInputStream(picture.screenshot()));
        int width = image.getWidth();
        int height = image.getHeight();
        var pixels = image.getRGB(0, 0, width, height, null, 0, width);
        var text = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
                .getText();
        assertThat(text).startsWith("otpauth://totp/");
        return text.replaceFirst(".*[?&]secret=([A-Z2-7]+).*", "$1");
    }
}
