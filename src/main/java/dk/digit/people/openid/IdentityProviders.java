package dk.digit.people.openid;

import static dk.digit.people.db.Tables.IDENTITY_PROVIDER;
import static dk.digit.people.db.Tables.PROVIDER_SECRET;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.seal.Seal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored providers, and their clients' secrets, which leave this class only to be sent to their
/// provider.
@Component
class IdentityProviders {

    private final DSLContext sql;
    private final Seal seal;
    private final Clock clock;

    IdentityProviders(DSLContext sql, Seal seal, Clock clock) {
        this.sql = sql;
        this.seal = seal;
        this.clock = clock;
    }

    Optional<IdentityProvider> find(String id) {
        return select(IDENTITY_PROVIDER.ID.eq(id)).stream().findFirst();
    }

    /// Those that the log-in page offers.
    List<IdentityProvider> enabled() {
        return select(IDENTITY_PROVIDER.ENABLED.isTrue());
    }

    List<IdentityProvider> all() {
        return select(DSL.noCondition());
    }

    private List<IdentityProvider> select(Condition which) {
        return sql.select(
                        IDENTITY_PROVIDER.ID,
                        IDENTITY_PROVIDER.NAME,
                        IDENTITY_PROVIDER.ISSUER,
                        IDENTITY_PROVIDER.CLIENT_ID,
                        IDENTITY_PROVIDER.SCOPES,
                        IDENTITY_PROVIDER.MUNICIPALITY_CODE,
                        IDENTITY_PROVIDER.MUNICIPALITY_CLAIM,
                        IDENTITY_PROVIDER.FUNCTION_CLAIM,
                        IDENTITY_PROVIDER.ASSURANCE_CLAIM,
                        IDENTITY_PROVIDER.LEAST_ASSURANCE,
                        IDENTITY_PROVIDER.ENABLED,
                        IDENTITY_PROVIDER.VERSION)
                .from(IDENTITY_PROVIDER)
                .where(which)
                .orderBy(DSL.field("{0} collate \"da-x-icu\"", IDENTITY_PROVIDER.NAME), IDENTITY_PROVIDER.ID)
                .fetch(IdentityProviders::read);
    }

    private static IdentityProvider read(Record row) {
        var municipality = row.get(IDENTITY_PROVIDER.MUNICIPALITY_CODE);
        var least = row.get(IDENTITY_PROVIDER.LEAST_ASSURANCE);
        return new IdentityProvider(
                row.get(IDENTITY_PROVIDER.ID),
                row.get(IDENTITY_PROVIDER.NAME),
                row.get(IDENTITY_PROVIDER.ISSUER),
                row.get(IDENTITY_PROVIDER.CLIENT_ID),
                List.of(row.get(IDENTITY_PROVIDER.SCOPES).split(" ")),
                municipality == null ? null : new MunicipalityCode(municipality),
                row.get(IDENTITY_PROVIDER.MUNICIPALITY_CLAIM),
                row.get(IDENTITY_PROVIDER.FUNCTION_CLAIM),
                row.get(IDENTITY_PROVIDER.ASSURANCE_CLAIM),
                least == null ? null : AssuranceLevel.valueOf(least),
                row.get(IDENTITY_PROVIDER.ENABLED),
                row.get(IDENTITY_PROVIDER.VERSION));
    }

    void add(ProviderDraft draft) {
        sql.insertInto(IDENTITY_PROVIDER)
                .set(IDENTITY_PROVIDER.ID, draft.id())
                .set(IDENTITY_PROVIDER.NAME, draft.name())
                .set(IDENTITY_PROVIDER.ISSUER, draft.issuer())
                .set(IDENTITY_PROVIDER.CLIENT_ID, draft.clientId())
                .set(IDENTITY_PROVIDER.SCOPES, String.join(" ", draft.scopes()))
                .set(IDENTITY_PROVIDER.MUNICIPALITY_CODE, code(draft))
                .set(IDENTITY_PROVIDER.MUNICIPALITY_CLAIM, draft.municipalityClaim())
                .set(IDENTITY_PROVIDER.FUNCTION_CLAIM, draft.functionClaim())
                .set(IDENTITY_PROVIDER.ASSURANCE_CLAIM, draft.assuranceClaim())
                .set(IDENTITY_PROVIDER.LEAST_ASSURANCE, least(draft))
                .execute();
        keep(draft);
    }

    /// @return false when `version` is not the present one
    boolean change(ProviderDraft draft, int version) {
        boolean changed = sql.update(IDENTITY_PROVIDER)
                        .set(IDENTITY_PROVIDER.NAME, draft.name())
                        .set(IDENTITY_PROVIDER.ISSUER, draft.issuer())
                        .set(IDENTITY_PROVIDER.CLIENT_ID, draft.clientId())
                        .set(IDENTITY_PROVIDER.SCOPES, String.join(" ", draft.scopes()))
                        .set(IDENTITY_PROVIDER.MUNICIPALITY_CODE, code(draft))
                        .set(IDENTITY_PROVIDER.MUNICIPALITY_CLAIM, draft.municipalityClaim())
                        .set(IDENTITY_PROVIDER.FUNCTION_CLAIM, draft.functionClaim())
                        .set(IDENTITY_PROVIDER.ASSURANCE_CLAIM, draft.assuranceClaim())
                        .set(IDENTITY_PROVIDER.LEAST_ASSURANCE, least(draft))
                        .set(IDENTITY_PROVIDER.VERSION, version + 1)
                        .where(IDENTITY_PROVIDER.ID.eq(draft.id()))
                        .and(IDENTITY_PROVIDER.VERSION.eq(version))
                        .execute()
                == 1;
        if (changed) {
            keep(draft);
        }
        return changed;
    }

    boolean enable(String id, boolean enabled) {
        return sql.update(IDENTITY_PROVIDER)
                        .set(IDENTITY_PROVIDER.ENABLED, enabled)
                        .set(IDENTITY_PROVIDER.VERSION, IDENTITY_PROVIDER.VERSION.plus(1))
                        .where(IDENTITY_PROVIDER.ID.eq(id))
                        .execute()
                == 1;
    }

    boolean hasSecret(String id) {
        return sql.fetchExists(PROVIDER_SECRET, PROVIDER_SECRET.PROVIDER.eq(id));
    }

    /// In clear; null when the client has none.
    ///
    /// @throws dk.digit.platform.seal.BrokenSeal when this server has not the key
    @Nullable
    String secret(String id) {
        var sealed = sql.select(PROVIDER_SECRET.SEALED)
                .from(PROVIDER_SECRET)
                .where(PROVIDER_SECRET.PROVIDER.eq(id))
                .fetchOne(PROVIDER_SECRET.SEALED);
        return sealed == null ? null : new String(seal.open(sealed, about(id)), StandardCharsets.UTF_8);
    }

    private void keep(ProviderDraft draft) {
        if (draft.secret() == null) {
            return;
        }
        var sealed = seal.close(draft.secret().getBytes(StandardCharsets.UTF_8), about(draft.id()));
        sql.insertInto(PROVIDER_SECRET, PROVIDER_SECRET.PROVIDER, PROVIDER_SECRET.SEALED, PROVIDER_SECRET.CHANGED_AT)
                .values(draft.id(), sealed, clock.instant())
                .onConflict(PROVIDER_SECRET.PROVIDER)
                .doUpdate()
                .set(PROVIDER_SECRET.SEALED, sealed)
                .set(PROVIDER_SECRET.CHANGED_AT, clock.instant())
                .execute();
    }

    private static String about(String id) {
        return "client secret of " + id;
    }

    private static @Nullable String code(ProviderDraft draft) {
        return draft.municipality() == null ? null : draft.municipality().value();
    }

    private static @Nullable String least(ProviderDraft draft) {
        return draft.least() == null ? null : draft.least().name();
    }
}
