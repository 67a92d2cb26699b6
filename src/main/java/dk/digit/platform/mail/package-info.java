/// Mail by SMTP: letters made from templates, handed to the mail server one by one, and a journal that
/// knows after a kill what was handed over. Nothing here decides who gets what and when, and nothing here
/// reads mail: an answer or a bounce never starts another letter.
@NullMarked
package dk.digit.platform.mail;

import org.jspecify.annotations.NullMarked;
