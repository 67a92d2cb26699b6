/// Postings and statements that come in as files: from a member's ledger, from a printed report.
@NullMarked
package dk.digit.finance.imports;

import org.jspecify.annotations.NullMarked;
