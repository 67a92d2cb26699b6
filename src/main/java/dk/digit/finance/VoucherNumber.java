package dk.digit.finance;

/// A voucher's name: its number, without gaps, within its fiscal year.
public record VoucherNumber(int year, int number) implements Comparable<VoucherNumber> {

    public VoucherNumber {
        if (year < 2000 || year > 2199 || number < 1) {
            throw new IllegalArgumentException("no voucher number: " + year + "-" + number);
        }
    }

    @Override
    public int compareTo(VoucherNumber other) {
        return year == other.year ? Integer.compare(number, other.number) : Integer.compare(year, other.year);
    }

    /// As people write it: `2023-17`.
    @Override
    public String toString() {
        return year + "-" + number;
    }
}
