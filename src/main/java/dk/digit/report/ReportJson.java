package dk.digit.report;

import dk.digit.platform.money.Money;
import dk.digit.platform.text.Lang;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// The report as data: fields in the order of the alphabet, amounts as decimal strings, dates as far as
/// they are known. Equal reports give equal bytes.
final class ReportJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .addModule(new SimpleModule()
                    .addSerializer(new Amount())
                    .addSerializer(new When())
                    .addSerializer(new Language()))
            .build();

    private ReportJson() {}

    static byte[] of(AnnualReport report) {
        return (MAPPER.writeValueAsString(report).replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static final class Amount extends StdSerializer<Money> {
        private Amount() {
            super(Money.class);
        }

        @Override
        public void serialize(Money amount, JsonGenerator json, SerializationContext context) {
            json.writeString(amount.toApi());
        }
    }

    private static final class When extends StdSerializer<Moment> {
        private When() {
            super(Moment.class);
        }

        @Override
        public void serialize(Moment moment, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeBooleanProperty("certain", moment.certain());
            json.writeName("date");
            if (moment.when() == null) {
                json.writeNull();
            } else {
                json.writeString(moment.when().iso());
            }
            json.writeStringProperty("text", moment.text());
            json.writeEndObject();
        }
    }

    private static final class Language extends StdSerializer<Lang> {
        private Language() {
            super(Lang.class);
        }

        @Override
        public void serialize(Lang lang, JsonGenerator json, SerializationContext context) {
            json.writeString(lang.code());
        }
    }
}
