package dk.digit.platform.mail;

/// What became of one attempt to hand a letter to the mail server.
public sealed interface Outcome {

    /// The server has it and answers for it.
    record Accepted() implements Outcome {}

    /// The server said no, to the address or to the letter.
    ///
    /// @param forGood whether it would say so again (a code from 500)
    record Refused(String answer, boolean forGood) implements Outcome {}

    /// The connection broke before the letter was complete: the server must have thrown it away.
    record NotSent(String why) implements Outcome {}

    /// The letter was complete and the answer never came: the server may have it or not.
    record Unknown(String why) implements Outcome {}
}
