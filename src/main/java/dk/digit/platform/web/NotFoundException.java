package dk.digit.platform.web;

/// What was asked for does not exist (any more), or not on that day.
public class NotFoundException extends RuntimeException {

    public NotFoundException(String what) {
        super(what);
    }
}
