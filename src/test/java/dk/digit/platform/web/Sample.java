package dk.digit.platform.web;

import dk.digit.platform.JteFigureGenerated;
import dk.digit.platform.JteListGenerated;
import dk.digit.platform.form.JteAmountGenerated;
import dk.digit.platform.form.JteButtonsGenerated;
import dk.digit.platform.form.JteCheckboxesGenerated;
import dk.digit.platform.form.JteDayGenerated;
import dk.digit.platform.form.JteFileGenerated;
import dk.digit.platform.form.JteNumberGenerated;
import dk.digit.platform.form.JteRadiosGenerated;
import dk.digit.platform.form.JteSelectGenerated;
import dk.digit.platform.form.JteTextGenerated;
import dk.digit.platform.form.JteTextareaGenerated;
import dk.digit.platform.form.JteTickGenerated;
import dk.digit.platform.form.JteTopGenerated;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import dk.digit.platform.web.list.ListPage;
import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import java.util.List;

/// A page of a room, as the tests have it: a list, a form, or a figure.
public record Sample(String heading, Form form, ListPage list) implements Page {

    static final List<Choice> KINDS = Choice.of(Section.class);

    @Override
    public String title(Lang lang) {
        return heading;
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.named("/", "Forside"), Crumb.named("/sample/list", "Aktiviteter"));
    }

    @Override
    public boolean overTime() {
        return true;
    }

    /// The body of the page.
    public void write(HtmlTemplateOutput out, HtmlInterceptor interceptor, Shell shell) {
        out.writeContent("<h1>" + heading + "</h1>");
        if (list != null) {
            JteListGenerated.render(out, interceptor, shell, list, null);
        }
        if (form != null) {
            form(out, interceptor, shell);
        }
        if (list == null && form == null) {
            JteFigureGenerated.render(
                    out,
                    interceptor,
                    shell,
                    "years",
                    "Udgifter pr. år",
                    "<svg role=\"img\" aria-label=\"Udgifter\" width=\"1100\" height=\"120\" viewBox=\"0 0 1100 120\">"
                            + "<rect x=\"0\" y=\"20\" width=\"900\" height=\"40\" fill=\"#0b3d5c\"/></svg>",
                    (HtmlContent) data -> data.writeContent("<p>2023: 3.651.022,31 kr.</p>"));
        }
    }

    private void form(HtmlTemplateOutput out, HtmlInterceptor interceptor, Shell shell) {
        out.writeContent("<form class=\"form\" method=\"post\" action=\"/sample/form\" novalidate>");
        JteTopGenerated.render(out, interceptor, shell, form);
        JteTextGenerated.render(out, interceptor, shell, form, "name", true, 60, "off");
        JteDayGenerated.render(out, interceptor, shell, form, "start", true);
        JteAmountGenerated.render(out, interceptor, shell, form, "budget", true);
        JteNumberGenerated.render(out, interceptor, shell, form, "members", false);
        JteSelectGenerated.render(out, interceptor, shell, form, "kind", true, KINDS.subList(1, 5));
        JteRadiosGenerated.render(out, interceptor, shell, form, "phase", false, KINDS.subList(5, 8));
        JteCheckboxesGenerated.render(out, interceptor, shell, form, "roles", false, KINDS.subList(0, 3));
        JteTickGenerated.render(out, interceptor, shell, form, "joint");
        JteTextareaGenerated.render(out, interceptor, shell, form, "story", false, 6);
        JteFileGenerated.render(out, interceptor, shell, form, "file", false, ".csv,.xlsx");
        JteButtonsGenerated.render(out, interceptor, shell, null, "/sample/list");
        out.writeContent("</form>");
    }
}
