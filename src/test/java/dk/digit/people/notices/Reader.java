package dk.digit.people.notices;

import org.jooq.DSLContext;

/// Somebody with an account, an address and a role, as the tests need them.
final class Reader {

    private Reader() {}

    /// @param role held by name, since ever
    static void add(DSLContext sql, String username, String role) {
        sql.execute(
                "insert into people.account (username, password_hash, display_name, email, email_verified_at)"
                        + " values (?, 'x', ?, ?, now())",
                username,
                "Læser " + username,
                username + "@example.org");
        sql.execute(
                "insert into people.account_role (username, role, period) values (?, ?, daterange('2020-01-01', null))",
                username,
                role);
    }
}
