package dk.digit.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Map;

/// Finds and renders the template of a page: the record `dk.digit.<room>.….Name` has the template
/// `<room>/Name.jte`. Templates are compiled with the product.
public final class Templates {

    private static final TemplateEngine ENGINE = engine();

    private static final ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> page) {
            var parts = page.getPackageName().split("\\.", -1);
            return parts[2] + "/" + page.getSimpleName() + ".jte";
        }
    };

    private Templates() {}

    public static String nameOf(Class<?> page) {
        return NAMES.get(page);
    }

    /// Renders the template of `page`.
    static PageBytes render(Page page, Shell shell) {
        var output = new PageBytes();
        ENGINE.render(nameOf(page.getClass()), Map.of("page", page, "shell", shell), output);
        return output;
    }

    /// Renders a template that is no page of the web, such as a paper.
    public static String render(String template, Map<String, Object> params) {
        var output = new gg.jte.output.StringOutput();
        ENGINE.render(template, params, output);
        return output.toString();
    }

    private static TemplateEngine engine() {
        var engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dk.digit");
        engine.setBinaryStaticContent(true);
        return engine;
    }
}
