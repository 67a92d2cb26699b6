package dk.digit.platform.sql;

import dk.digit.platform.time.Period;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Types;
import org.jooq.Binding;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetSQLInputContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingRegisterContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetSQLOutputContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Lets queries read and write `daterange` columns as [Period].
@SuppressWarnings("serial")
public final class PeriodBinding implements Binding<Object, Period> {

    private static final Converter<Object, Period> CONVERTER =
            Converter.ofNullable(Object.class, Period.class, PeriodBinding::read, Period::toDaterange);

    private static Period read(Object value) {
        return Period.parseDaterange(value.toString());
    }

    @Override
    public Converter<Object, Period> converter() {
        return CONVERTER;
    }

    @Override
    public void sql(BindingSQLContext<Period> context) {
        Period period = context.value();
        if (context.render().paramType() == ParamType.INLINED) {
            context.render()
                    .visit(DSL.inline(period == null ? null : period.toDaterange()))
                    .sql("::daterange");
        } else {
            context.render().sql(context.variable()).sql("::daterange");
        }
    }

    @Override
    public void register(BindingRegisterContext<Period> context) throws SQLException {
        context.statement().registerOutParameter(context.index(), Types.VARCHAR);
    }

    @Override
    public void set(BindingSetStatementContext<Period> context) throws SQLException {
        Period period = context.value();
        context.statement().setString(context.index(), period == null ? null : period.toDaterange());
    }

    @Override
    public void get(BindingGetResultSetContext<Period> context) throws SQLException {
        context.value(parse(context.resultSet().getString(context.index())));
    }

    @Override
    public void get(BindingGetStatementContext<Period> context) throws SQLException {
        context.value(parse(context.statement().getString(context.index())));
    }

    @Override
    public void set(BindingSetSQLOutputContext<Period> context) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void get(BindingGetSQLInputContext<Period> context) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    private static @Nullable Period parse(@Nullable String text) {
        return text == null ? null : read(text);
    }
}
