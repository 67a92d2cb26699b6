package dk.digit.platform.mail;

/// A place in a template that is filled in for each letter, written `{{name}}`.
///
/// @param required whether a template without it says too little
/// @param list whether it is filled with a list, which takes a paragraph of its own
/// @param inSubject whether the subject may hold it, which more eyes see than the letter
public record Placeholder(String name, boolean required, boolean list, boolean inSubject) {

    public static Placeholder optional(String name) {
        return new Placeholder(name, false, false, true);
    }

    public static Placeholder inBody(String name) {
        return new Placeholder(name, false, false, false);
    }

    public static Placeholder required(String name) {
        return new Placeholder(name, true, false, false);
    }

    public static Placeholder list(String name) {
        return new Placeholder(name, true, true, false);
    }

    /// As it stands in a template.
    public String written() {
        return "{{" + name + "}}";
    }
}
