package dk.digit.people;

import dk.digit.association.Association;
import dk.digit.association.Municipality;
import dk.digit.people.factor.SecondFactor;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What an administrator does with others' accounts.
@Component
class AccountAdministration {

    private final Accounts accounts;
    private final People people;
    private final Association association;
    private final Employments employments;
    private final SecondFactor factor;
    private final RecordNames names;

    AccountAdministration(
            Accounts accounts,
            People people,
            Association association,
            Employments employments,
            SecondFactor factor,
            RecordNames names) {
        this.names = names;
        this.employments = employments;
        this.factor = factor;
        this.accounts = accounts;
        this.people = people;
        this.association = association;
    }

    AccountPage page(String username, Form password) {
        var account = accounts.find(username);
        if (account == null) {
            throw new NotFoundException("account");
        }
        return new AccountPage(
                account,
                accounts.roles(username),
                employments.of(username),
                association.municipalities().stream()
                        .collect(Collectors.toMap(one -> one.code().value(), Municipality::name)),
                names.named(accounts.seatsAndResponsibilities(username)),
                factor.state(username),
                password);
    }

    /// The members, to choose from whose people an account belongs to.
    List<Choice> municipalities(LocalDate day) {
        return association.members(day).stream()
                .map(member -> Choice.named(member.code().value(), member.name()))
                .toList();
    }

    @Transactional
    public void create(AccountPages.NewAccount wanted, Lang lang) {
        people.createAccount(
                wanted.username(), wanted.password(), wanted.name(), wanted.roles(), wanted.municipality(), lang);
    }

    /// Nobody shuts the own door behind oneself.
    @Transactional
    public void lock(String username, String by) {
        if (username.equals(by)) {
            throw new RefusedException(Refusal.of("people.refusal.lockOwn"));
        }
        people.lock(username);
    }

    @Transactional
    public void unlock(String username) {
        people.unlock(username);
    }

    @Transactional
    public void reset(String username, String password) {
        var account = accounts.find(username);
        if (account != null && account.demonstration()) {
            throw new RefusedException(Refusal.of("people.refusal.demonstrationPassword"));
        }
        people.resetPassword(username, password);
    }
}
