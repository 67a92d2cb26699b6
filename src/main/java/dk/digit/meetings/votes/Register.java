package dk.digit.meetings.votes;

import dk.digit.association.MunicipalityCode;
import java.util.List;
import java.util.Optional;

/// Who may vote: every member of the body on that day, with its votes, and who is there for it.
public record Register(List<Entitled> entitled) {

    public Register {
        entitled = List.copyOf(entitled);
    }

    public int members() {
        return entitled.size();
    }

    /// Members that are there themselves or by proxy.
    public int represented() {
        return (int) entitled.stream().filter(Entitled::represented).count();
    }

    public int byProxy() {
        return (int) entitled.stream().filter(one -> one.heldBy() != null).count();
    }

    public int votes() {
        return entitled.stream().mapToInt(Entitled::votes).sum();
    }

    public int representedVotes() {
        return entitled.stream()
                .filter(Entitled::represented)
                .mapToInt(Entitled::votes)
                .sum();
    }

    public boolean weighted() {
        return entitled.stream().anyMatch(one -> one.votes() > 1);
    }

    public Optional<Entitled> find(MunicipalityCode code) {
        return entitled.stream().filter(one -> one.municipality().equals(code)).findFirst();
    }
}
