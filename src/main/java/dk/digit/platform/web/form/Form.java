package dk.digit.platform.web.form;

import dk.digit.platform.money.Money;
import dk.digit.platform.sql.Constraints;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.RoughDate;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.PageWithStatus;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/// A form on its way: what was typed, exactly as typed, and what is wrong with it. Templates show it,
/// handlers read it:
///
/// ```java
/// return form.submit(
///         f -> new Rename(f.text("name", 200), f.date("from")),
///         rename -> { activities.rename(rename); return Redirect.to("/portfolio/activities").saying("…"); },
///         again -> new ActivityRename(again));
/// ```
///
/// Reading a field that is wrong records the mistake and goes on, so that all of them are told at once.
public final class Form {

    static final String VERSION = "version";
    static final String ORIGINAL = "original.";
    static final String THEIRS = "theirs.";
    static final String CHOICE = "choice.";

    private final Fields fields;
    private final Map<String, List<String>> typed;
    private final Map<String, List<String>> original;
    private final @Nullable Long version;
    private final List<Refusal> refusals = new ArrayList<>();
    private StaleException.@Nullable Meanwhile meanwhile;
    private Map<String, List<String>> beforeMeanwhile = Map.of();
    private Map<String, List<String>> mineBeforeMerge = Map.of();

    Form(Fields fields, Map<String, List<String>> typed, Map<String, List<String>> original, @Nullable Long version) {
        this.fields = fields;
        this.typed = new LinkedHashMap<>(typed);
        this.original = original;
        this.version = version;
    }

    // ---- what templates ask

    public Field field(String name) {
        return fields.field(name);
    }

    /// The value as typed; empty when there is none.
    public String value(String name) {
        var values = values(name);
        return values.isEmpty() ? "" : values.getFirst();
    }

    public List<String> values(String name) {
        return typed.getOrDefault(name, List.of());
    }

    public boolean has(String name, String value) {
        return values(name).contains(value);
    }

    public @Nullable Long version() {
        return version;
    }

    /// What the field held when the form was opened, to be sent along.
    public List<String> original(String name) {
        return version == null ? List.of() : original.getOrDefault(name, List.of());
    }

    public boolean refused() {
        return !refusals.isEmpty() || meanwhile != null;
    }

    /// What is wrong with one field.
    public @Nullable String error(String name, Lang lang) {
        for (Refusal refusal : refusals) {
            if (name.equals(refusal.field())) {
                return refusal.text(lang);
            }
        }
        return null;
    }

    /// Everything that is wrong, for the summary.
    public List<Complaint> complaints(Lang lang) {
        return refusals.stream()
                .map(refusal -> {
                    var field = fields.find(refusal.field());
                    var text = refusal.text(lang);
                    return field == null
                            ? new Complaint(null, text)
                            : new Complaint(field.name(), Texts.of(lang, field.label()) + ": " + text);
                })
                .toList();
    }

    /// @param field where it is, or null when it concerns the whole
    public record Complaint(@Nullable String field, String text) {}

    public StaleException.@Nullable Meanwhile meanwhile() {
        return meanwhile;
    }

    /// How mine, theirs and the original of one field differ; null when they changed nothing there.
    public @Nullable Difference difference(String name) {
        if (meanwhile == null || !meanwhile.values().containsKey(name)) {
            return null;
        }
        var theirs = meanwhile.values().getOrDefault(name, List.of());
        var before = beforeMeanwhile.getOrDefault(name, List.of());
        return theirs.equals(before)
                ? null
                : new Difference(mineBeforeMerge.getOrDefault(name, List.of()), theirs, before);
    }

    public List<Field> changedMeanwhile() {
        var changed = new ArrayList<Field>();
        for (Field field : fields.all()) {
            if (difference(field.name()) != null) {
                changed.add(field);
            }
        }
        return changed;
    }

    /// Three sides of one field.
    public record Difference(List<String> mine, List<String> theirs, List<String> original) {
        /// Whether I had changed it too: then a choice is needed.
        public boolean contested() {
            return !mine.equals(theirs) && !mine.equals(original);
        }
    }

    // ---- what handlers ask

    /// A text that must be there, of at most `longest` characters.
    public String text(String name, int longest) {
        var text = optionalText(name, longest);
        return text != null ? text : missing(name, "");
    }

    public @Nullable String optionalText(String name, int longest) {
        var text = value(name).replace("\0", "").strip().replace("\r\n", "\n");
        if (text.length() > longest) {
            refuse(name, "platform.form.tooLong", longest, text.length());
        }
        return text.isEmpty() ? null : text;
    }

    /// A day, typed as `02-06-2023`, `2.6.2023`, `2/6 2023` or `2023-06-02`.
    public LocalDate date(String name) {
        var date = optionalDate(name);
        return date != null ? date : missing(name, LocalDate.EPOCH);
    }

    public @Nullable LocalDate optionalDate(String name) {
        var text = value(name).strip();
        if (text.isEmpty()) {
            return null;
        }
        var date = Typed.date(text);
        if (date == null) {
            refuse(name, "platform.form.notADate", text);
        }
        return date;
    }

    /// An hour of a day, typed as `9.30`, `09:30` or `9`.
    public @Nullable LocalTime optionalTime(String name) {
        var text = value(name).strip();
        if (text.isEmpty()) {
            return null;
        }
        var time = Typed.time(text);
        if (time == null) {
            refuse(name, "platform.form.notATime", text);
        }
        return time;
    }

    /// A day, a month or a year, with a `?` behind it where it is in doubt: `02-06-2023`, `06-2023`, `2023?`.
    public RoughDate roughDate(String name) {
        var date = optionalRoughDate(name);
        return date != null ? date : missing(name, RoughDate.of(LocalDate.EPOCH));
    }

    public @Nullable RoughDate optionalRoughDate(String name) {
        var text = value(name).strip();
        if (text.isEmpty()) {
            return null;
        }
        var date = Typed.roughDate(text);
        if (date == null) {
            refuse(name, "platform.form.notARoughDate", text);
        }
        return date;
    }

    /// An amount in Danish notation: `1.275.306,80`.
    public Money money(String name) {
        var money = optionalMoney(name);
        return money != null ? money : missing(name, Money.ZERO);
    }

    public @Nullable Money optionalMoney(String name) {
        var text = value(name).strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Money.parseDanish(text);
        } catch (Money.NotAnAmount e) {
            refuse(name, "platform.form.notAnAmount", text);
            return null;
        }
    }

    public int number(String name, int least, int most) {
        var number = optionalNumber(name, least, most);
        return number != null ? number : missing(name, least);
    }

    public @Nullable Integer optionalNumber(String name, int least, int most) {
        var text = value(name).strip();
        if (text.isEmpty()) {
            return null;
        }
        var number = Typed.number(text);
        if (number == null) {
            refuse(name, "platform.form.notANumber", text);
        } else if (number < least || number > most) {
            refuse(name, "platform.form.notBetween", least, most);
        } else {
            return number.intValue();
        }
        return null;
    }

    /// One of the constants of `type`, sent by its name.
    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        var choice = optionalChoice(name, type);
        return choice != null ? choice : missing(name, type.getEnumConstants()[0]);
    }

    public <E extends Enum<E>> @Nullable E optionalChoice(String name, Class<E> type) {
        var text = value(name).strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            refuse(name, "platform.form.notAChoice", text);
            return null;
        }
    }

    public boolean ticked(String name) {
        return !values(name).isEmpty();
    }

    /// The version that the form was opened with.
    public long openedVersion() {
        return version == null ? -1 : version;
    }

    public void refuse(Refusal refusal) {
        if (!refusals.contains(refusal)) {
            refusals.add(refusal);
        }
    }

    public void refuse(String name, String key, Object... args) {
        refuse(Refusal.of(key, args).at(fields.field(name).name()));
    }

    private <T> T missing(String name, T instead) {
        for (Refusal refusal : refusals) {
            if (name.equals(refusal.field())) {
                return instead;
            }
        }
        refuse(name, "platform.form.missing");
        return instead;
    }

    /// Reads a command from the fields and carries it out; shows the form again, with everything that was
    /// typed, when the fields, a rule or another's change are against it.
    public <C> Answer submit(Function<Form, C> read, Function<C, Answer> act, Function<Form, Page> again) {
        boolean reading = true;
        try {
            var command = read.apply(this);
            reading = false;
            if (refusals.isEmpty()) {
                return act.apply(command);
            }
        } catch (RefusedException e) {
            e.refusals().forEach(this::refuse);
        } catch (StaleException e) {
            return new PageWithStatus(again.apply(merged(e.meanwhile())), 409);
        } catch (IllegalArgumentException e) {
            // A value class refused the stand-in of a field whose mistake is already recorded, or what no list of
            // choices holds.
            if (refusals.isEmpty() && !reading) {
                throw e;
            }
            if (refusals.isEmpty()) {
                refuse(Refusal.of("platform.form.unreadable"));
            }
        } catch (DataAccessException | org.jooq.exception.DataAccessException e) {
            refuse(Constraints.explain(e).orElseThrow(() -> e));
        }
        return new PageWithStatus(again.apply(this), 422);
    }

    /// What only they changed is taken over, what only I changed stays, what both changed stays mine until
    /// a choice is made; the next attempt builds on their version.
    private Form merged(StaleException.Meanwhile theirs) {
        var values = new LinkedHashMap<>(typed);
        theirs.values().forEach((name, value) -> {
            if (values(name).equals(original.getOrDefault(name, List.of()))) {
                values.put(name, value);
            }
        });
        var form = new Form(fields, values, theirs.values(), theirs.version());
        form.meanwhile = theirs;
        form.beforeMeanwhile = original;
        form.mineBeforeMerge = typed;
        return form;
    }
}
