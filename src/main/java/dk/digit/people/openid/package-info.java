/// People who come in through somebody else's log-in: OpenID Connect providers that administrators keep
/// as rows, what is believed of what they say, and the way out again at the provider. Not what the
/// functions allow that follow from it: see the room's standings.
@NullMarked
package dk.digit.people.openid;

import org.jspecify.annotations.NullMarked;
