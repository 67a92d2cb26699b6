/// Finding what people look for, in everything that they may see and nothing else. Rooms tell in SQL what
/// their records are found by (`<room>.found_<noun>`, kept true by the database in the transaction that
/// changes a record), and here what the kind is called and which right it takes ([Findable]).
@NullMarked
package dk.digit.platform.search;

import org.jspecify.annotations.NullMarked;
