package dk.digit.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The right that a request handler asks for. A handler without it, and without [Open], answers nobody.
///
/// Without `about` only a right for the whole association lets anybody in. With it, the right for that
/// one record is enough.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {
    /// A right that some room's [Rules] grants.
    String value();

    /// The kind of record that the address names: that of a [Locator]. In braces: the variable of the
    /// address that holds the kind.
    String about() default "";

    /// The variable of the address that holds its key.
    String at() default "id";

    /// Whether having the right for any record at all is enough: for handlers that ask again for the
    /// records themselves, such as lists of one's own.
    boolean anywhere() default false;
}
