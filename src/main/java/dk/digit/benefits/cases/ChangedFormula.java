package dk.digit.benefits.cases;

/// Something of a case whose formula, name or unit has been changed.
///
/// @param what as a [CaseFault] says it
record ChangedFormula(String what, long id) {

    static ChangedFormula ofAssumption(long id) {
        return new ChangedFormula(CaseFault.ASSUMPTION, id);
    }

    static ChangedFormula ofLine(long id) {
        return new ChangedFormula(CaseFault.LINE, id);
    }

    boolean has(CaseFault fault) {
        return fault.what().equals(what) && fault.id() == id;
    }
}
