package dk.digit.people.openid;

import dk.digit.association.MunicipalityCode;
import dk.digit.association.WorkFunction;
import dk.digit.people.People;
import dk.digit.platform.time.Zone;
import dk.digit.platform.web.NotFoundException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What administrators do with providers and with whom they bring.
@Component
class ProviderAdministration {

    private final IdentityProviders providers;
    private final ClaimMappings mappings;
    private final Newcomers newcomers;
    private final People people;
    private final Clock clock;

    ProviderAdministration(
            IdentityProviders providers, ClaimMappings mappings, Newcomers newcomers, People people, Clock clock) {
        this.providers = providers;
        this.mappings = mappings;
        this.newcomers = newcomers;
        this.people = people;
        this.clock = clock;
    }

    @Transactional
    public void add(ProviderDraft draft) {
        providers.add(draft);
    }

    /// @return false when somebody else changed it since `version`
    @Transactional
    public boolean change(ProviderDraft draft, int version) {
        return providers.change(draft, version);
    }

    @Transactional
    public void enable(String id, boolean enabled) {
        found(providers.enable(id, enabled), id);
    }

    @Transactional
    public void map(String provider, MappingDraft draft) {
        mappings.add(provider, draft.value(), draft.municipality(), draft.function(), draft.secretariat());
    }

    record MappingDraft(
            String value,
            @Nullable MunicipalityCode municipality,
            @Nullable WorkFunction function,
            boolean secretariat) {}

    @Transactional
    public void unmap(String provider, long mapping) {
        found(mappings.remove(provider, mapping), provider);
    }

    /// Says what somebody who waits works as, from today on.
    @Transactional
    public void letIn(String username, WorkFunction function, boolean secretariat) {
        var newcomer = newcomer(username);
        people.employ(newcomer.username(), secretariat ? null : newcomer.municipality(), function, Zone.today(clock));
    }

    /// The account stays, locked, so that the person is refused at the next attempt.
    @Transactional
    public void reject(String username) {
        people.lock(newcomer(username).username());
    }

    private Newcomer newcomer(String username) {
        return newcomers.find(username, Zone.today(clock)).orElseThrow(() -> new NotFoundException(username));
    }

    private static void found(boolean done, String what) {
        if (!done) {
            throw new NotFoundException(what);
        }
    }
}
