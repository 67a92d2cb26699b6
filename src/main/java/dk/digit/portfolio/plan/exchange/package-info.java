/// Plans from and to files: Microsoft Project's XML and spreadsheets. A file is compared with the plan and taken
/// in whole or not at all; taken again, it changes nothing.
@NullMarked
package dk.digit.portfolio.plan.exchange;

import org.jspecify.annotations.NullMarked;
