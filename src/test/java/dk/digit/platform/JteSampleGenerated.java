package dk.digit.platform;

import dk.digit.platform.web.Sample;
import dk.digit.platform.web.Shell;
import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import java.util.Map;

/// The template of [Sample], written by hand as the generator would: it only calls the parts under test.
public final class JteSampleGenerated {

    public static final String JTE_NAME = "platform/Sample.jte";
    public static final int[] JTE_LINE_INFO = {0};

    private JteSampleGenerated() {}

    public static void renderMap(HtmlTemplateOutput out, HtmlInterceptor interceptor, Map<String, Object> params) {
        render(out, interceptor, (Sample) params.get("page"), (Shell) params.get("shell"));
    }

    public static void render(HtmlTemplateOutput out, HtmlInterceptor interceptor, Sample page, Shell shell) {
        JteLayoutGenerated.render(
                out, interceptor, shell, (HtmlContent) inner -> page.write(inner, interceptor, shell), false);
    }
}
