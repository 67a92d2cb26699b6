/// Accounts and how they get in: local passwords, others' log-in (`openid`),
/// throttling, sessions, tokens for the API, and which
/// roles an account has when. Not what a role may do: every room says that itself in its rules.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "association"})
package dk.digit.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
