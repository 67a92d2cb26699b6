package dk.digit.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.people.factor.SecondFactor;
import dk.digit.people.limits.AccessPolicies;
import dk.digit.people.limits.AccessPolicy;
import dk.digit.platform.access.Role;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.web.servlet.MockMvc;

@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class SecondFactorPagesTest {

    private static final Pattern SECRET = Pattern.compile("id=\"secret\">([A-Z2-7 ]+)<");
    private static final Pattern RECOVERY = Pattern.compile("class=\"token\">([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})<");

    @Autowired
    private MockMvc web;

    @Autowired
    private People people;

    @Autowired
    private SecondFactor factor;

    @Autowired
    private AccessPolicies policies;

    @Autowired
    private DSLContext sql;

    @Test
    void nobody_is_logged_in_before_the_code() throws Exception {
        var telephone = enrolled("before-code");
        var person = from("192.0.2.10");

        assertThat(person.logsIn("before-code")).isEqualTo("/login/code");
        assertThat(person.isLoggedIn()).isFalse();
        assertThat(sql.fetchValue("select count(*) from platform.spring_session where principal_name = 'before-code'"))
                .isEqualTo(0L);

        assertThat(person.submits("/login/code", "code", telephone.code(1)).getRedirectedUrl())
                .isEqualTo("/people/account");
        assertThat(person.isLoggedIn()).isTrue();
    }

    @Test
    void the_session_has_another_id_after_each_step() throws Exception {
        var telephone = enrolled("new-ids");
        var person = from("192.0.2.11");
        person.opens("/people/accounts");
        var first = person.cookie();
        person.logsIn("new-ids");
        var second = person.cookie();
        person.submits("/login/code", "code", telephone.code(1));

        assertThat(first).isNotNull();
        assertThat(Set.of(first, second, person.cookie())).hasSize(3);
    }

    @Test
    void whoever_was_on_the_way_to_a_page_gets_there() throws Exception {
        var telephone = enrolled("on-the-way");
        var person = from("192.0.2.12");
        person.opens("/people/account?lang=en");
        person.logsIn("on-the-way");

        assertThat(person.submits("/login/code", "code", telephone.code(1)).getRedirectedUrl())
                .isEqualTo("/people/account?lang=en");
    }

    @Test
    void without_the_password_there_is_no_second_step() throws Exception {
        enrolled("no-password");
        var person = from("192.0.2.13");

        assertThat(person.opens("/login/code").getRedirectedUrl()).isEqualTo("/login");
        assertThat(person.submits("/login/code", "code", "123456").getRedirectedUrl())
                .isEqualTo("/login");
        assertThat(person.opens("/login/enrol").getRedirectedUrl()).isEqualTo("/login");
    }

    @Test
    void a_code_lets_in_once_and_none_that_is_older_after_it() throws Exception {
        var telephone = enrolled("once");
        var code = telephone.code(1);
        var older = telephone.code();
        from("192.0.2.14").logsIn("once");
        assertThat(enters("once", code)).isTrue();

        assertThat(enters("once", code)).isFalse();
        assertThat(enters("once", older)).isFalse();
    }

    @Test
    void a_recovery_code_lets_in_once_however_it_is_typed() throws Exception {
        account("lost-it");
        factor.begin("lost-it");
        var codes = factor.confirm("lost-it", telephone("lost-it").code());
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        var typed = codes.get(3).toLowerCase(java.util.Locale.ROOT).replace("-", " ");

        assertThat(enters("lost-it", typed)).isTrue();
        assertThat(enters("lost-it", codes.get(3))).isFalse();
        assertThat(enters("lost-it", codes.get(4))).isTrue();
        assertThat(factor.state("lost-it").codesLeft()).isEqualTo(8);
    }

    @Test
    void new_recovery_codes_void_the_old_ones() throws Exception {
        account("renews");
        factor.begin("renews");
        var old = factor.confirm("renews", telephone("renews").code());
        factor.newCodes("renews");

        assertThat(enters("renews", old.getFirst())).isFalse();
    }

    @Test
    void five_wrong_codes_close_the_door_for_the_right_one_and_for_the_password() throws Exception {
        var telephone = enrolled("guessed-code");
        var person = from("192.0.2.15");
        person.logsIn("guessed-code");
        for (int i = 0; i < LoginThrottle.PER_ACCOUNT; i++) {
            assertThat(person.submits("/login/code", "code", telephone.wrongCode(i))
                            .getStatus())
                    .isEqualTo(422);
        }

        var right = person.submits("/login/code", "code", telephone.code(1));
        assertThat(right.getStatus()).isEqualTo(422);
        assertThat(Person.text(right)).contains("for mange forsøg");
        assertThat(person.isLoggedIn()).isFalse();
        assertThat(from("192.0.2.16").logsIn("guessed-code")).isEqualTo("/login?wait");
    }

    @Test
    void a_right_password_alone_wipes_no_slate() throws Exception {
        var telephone = enrolled("half-right");
        for (int i = 0; i < LoginThrottle.PER_ACCOUNT; i++) {
            var person = from("192.0.2.17");
            person.logsIn("half-right");
            person.submits("/login/code", "code", telephone.wrongCode(i));
        }

        assertThat(from("192.0.2.17").logsIn("half-right")).isEqualTo("/login?wait");
    }

    @Test
    void many_guesses_at_once_are_counted_before_they_are_made() throws Exception {
        var telephone = enrolled("hammered");
        var people = new ArrayList<Person>();
        for (int i = 0; i < 12; i++) {
            var person = from("192.0.2.18");
            person.logsIn("hammered");
            people.add(person);
        }
        List<Callable<Object>> guesses = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            var person = people.get(i);
            var guess = telephone.wrongCode(i);
            guesses.add(() -> person.submits("/login/code", "code", guess));
        }
        try (var hands = Executors.newFixedThreadPool(6)) {
            for (var guess : hands.invokeAll(guesses)) {
                guess.get();
            }
        }

        assertThat(sql.fetchValue("select count(*) from people.login_attempt where username = 'hammered'"))
                .satisfies(made -> assertThat((Long) made).isBetween(1L, (long) LoginThrottle.PER_ACCOUNT));
    }

    @Test
    void somebody_turns_it_on_and_off_again_with_a_code_only() throws Exception {
        account("own-hands");
        var person = from("192.0.2.19");
        var elsewhere = from("192.0.2.20");
        person.logsIn("own-hands");
        elsewhere.logsIn("own-hands");
        assertThat(person.reads("/people/account/factor")).contains("Totrinslogin er slået fra.");

        person.submits("/people/account/factor");
        var page = person.reads("/people/account/factor");
        assertThat(page).contains("<svg class=\"qr\"");
        var telephone = new Telephone(found(SECRET, page));
        assertThat(person.submits("/people/account/factor/confirm", "code", telephone.wrongCode(0))
                        .getStatus())
                .isEqualTo(422);
        assertThat(factor.state("own-hands").on()).isFalse();
        var codes = Person.text(person.submits("/people/account/factor/confirm", "code", telephone.code()));
        assertThat(RECOVERY.matcher(codes).results()).hasSize(10);
        assertThat(codes).contains("download=\"digit-recovery-codes.txt\"").contains("href=\"data:text/plain");
        assertThat(elsewhere.isLoggedIn()).isFalse();
        assertThat(person.isLoggedIn()).isTrue();

        assertThat(person.reads("/people/account/factor"))
                .contains("Slået til")
                .doesNotContain(found(SECRET, page))
                .doesNotContain(found(RECOVERY, codes));
        assertThat(person.submits("/people/account/factor/remove", "code", telephone.wrongCode(1))
                        .getStatus())
                .isEqualTo(422);
        assertThat(factor.state("own-hands").on()).isTrue();
        assertThat(person.submits("/people/account/factor/remove", "code", telephone.code(1))
                        .getStatus())
                .isEqualTo(303);
        assertThat(factor.state("own-hands").on()).isFalse();
    }

    @Test
    void a_secret_that_was_not_confirmed_opens_and_demands_nothing() throws Exception {
        account("begun-only");
        factor.begin("begun-only");
        assertThat(factor.accepts("begun-only", telephone("begun-only").code())).isFalse();
        assertThat(from("192.0.2.21").logsIn("begun-only")).isEqualTo("/");
    }

    @Test
    void a_factor_that_is_on_cannot_be_replaced_without_turning_it_off() {
        enrolled("keeps-it");
        assertThatThrownBy(() -> factor.begin("keeps-it")).isInstanceOf(RefusedException.class);
        assertThat(factor.begun("keeps-it")).isNull();
    }

    @Test
    void whose_role_demands_a_factor_connects_a_telephone_before_getting_in() throws Exception {
        account("must-have", Role.CONTROLLER);
        account("need-not", Role.BOARD);
        demand(Role.CONTROLLER);
        try {
            var person = from("192.0.2.22");
            assertThat(person.logsIn("must-have")).isEqualTo("/login/enrol");
            assertThat(person.isLoggedIn()).isFalse();
            var telephone = new Telephone(found(SECRET, person.reads("/login/enrol")));
            assertThat(person.submits("/login/enrol", "code", telephone.wrongCode(0))
                            .getStatus())
                    .isEqualTo(422);
            assertThat(person.isLoggedIn()).isFalse();
            var codes = Person.text(person.submits("/login/enrol", "code", telephone.code()));
            assertThat(RECOVERY.matcher(codes).results()).hasSize(10);
            assertThat(person.isLoggedIn()).isTrue();

            assertThat(from("192.0.2.23").logsIn("must-have")).isEqualTo("/login/code");
            assertThat(from("192.0.2.24").logsIn("need-not")).isEqualTo("/");
        } finally {
            demand();
        }
    }

    @Test
    void the_demonstrations_accounts_need_none_and_can_have_none() throws Exception {
        demand(Role.values());
        try {
            var person = from("127.0.0.1");
            assertThat(person.logsIn("controller", "controller")).isEqualTo("/");
            assertThat(person.submits("/people/account/factor").getStatus()).isEqualTo(409);
        } finally {
            demand();
        }
    }

    @Test
    void an_administrator_takes_a_lost_telephone_away_and_the_trail_says_who() throws Exception {
        enrolled("lost-both");
        account("other-admin", Role.ADMIN);
        var admin = from("192.0.2.25");
        admin.logsIn("other-admin");
        assertThat(admin.reads("/people/accounts/lost-both")).contains("/people/accounts/lost-both/factor/reset");

        admin.submits("/people/accounts/lost-both/factor/reset");

        assertThat(from("192.0.2.26").logsIn("lost-both")).isEqualTo("/");
        assertThat(sql.fetchValue("select actor from platform.audit_entry where table_name = 'second_factor'"
                        + " and row_key = 'lost-both' and operation = 'DELETE'"))
                .isEqualTo("other-admin");
    }

    @Test
    void who_is_no_administrator_takes_nobodys_telephone_away() throws Exception {
        enrolled("stays-safe");
        account("only-auditor", Role.AUDITOR);
        var auditor = from("192.0.2.27");
        auditor.logsIn("only-auditor");

        assertThat(auditor.submits("/people/accounts/stays-safe/factor/reset").getStatus())
                .isEqualTo(403);
        assertThat(factor.state("stays-safe").on()).isTrue();
    }

    @Test
    void a_locked_account_does_not_get_past_the_second_step() throws Exception {
        var telephone = enrolled("locked-halfway");
        var person = from("192.0.2.28");
        person.logsIn("locked-halfway");
        people.lock("locked-halfway");

        assertThat(person.submits("/login/code", "code", telephone.code(1)).getRedirectedUrl())
                .isEqualTo("/login");
        assertThat(person.isLoggedIn()).isFalse();
    }

    @Test
    void neither_the_database_nor_its_trail_holds_the_secret_or_a_code() {
        account("discreet");
        factor.begin("discreet");
        var secret = new Base32().decode(factor.begun("discreet").secret().replace(" ", ""));
        var codes = factor.confirm("discreet", telephone("discreet").code());

        var kept = (byte[]) sql.fetchValue("select totp_secret from people.second_factor where username = 'discreet'");
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(secret, StandardCharsets.ISO_8859_1));
        var sealed = HexFormat.of().formatHex(kept);
        var hashed = sql.fetchSingle("select min(encode(code_hash, 'hex')) as hex from people.recovery_code"
                        + " where username = 'discreet'")
                .get("hex", String.class);
        assertThat(sql.fetch("select coalesce(before, '{}')::text || coalesce(after, '{}')::text as entry"
                                + " from platform.audit_entry where table_name in ('second_factor', 'recovery_code')")
                        .getValues("entry", String.class))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry)
                        .doesNotContain(sealed)
                        .doesNotContain(hashed)
                        .doesNotContain(codes.getFirst()));
        assertThat(sql.fetchValue("select count(*) from platform.audit_entry where table_name = 'recovery_code'"
                        + " and after ->> 'username' = 'discreet'"))
                .isEqualTo(10L);
    }

    private boolean enters(String username, String code) throws Exception {
        var person = from("192.0.2.30");
        person.logsIn(username);
        person.submits("/login/code", "code", code);
        return person.isLoggedIn();
    }

    private Person from(String address) {
        return new Person(web, address);
    }

    private Telephone enrolled(String username) {
        account(username);
        factor.begin(username);
        var telephone = telephone(username);
        factor.confirm(username, telephone.code());
        return telephone;
    }

    private Telephone telephone(String username) {
        return new Telephone(factor.begun(username).secret());
    }

    private void account(String username, Role... roles) {
        people.createAccount(
                username,
                Person.PASSWORD,
                "Prøvekonto",
                roles.length == 0 ? Set.of(Role.AUDITOR) : Set.of(roles),
                null,
                Lang.DA);
    }

    private void demand(Role... roles) {
        var settled = policies.settled();
        var policy = settled.policy();
        assertThat(policies.settle(
                        new AccessPolicy(
                                Set.of(roles), policy.tokenDays(), policy.apiPerMinute(), policy.costlyPerMinute()),
                        settled.version()))
                .isTrue();
    }

    private static String found(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        assertThat(match.find()).as("%s in the page", pattern).isTrue();
        return match.group(1);
    }
}
