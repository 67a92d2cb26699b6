package dk.digit.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A handler whose answer takes much work: a paper, a large extract, a search. Each account may ask for so
/// many a minute (see the settings of access). A list as a spreadsheet counts as costly without it.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Costly {}
