package cortile.console.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The templates, compiled with the build. Thread-safe. */
final class Templates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "gg.jte.generated.precompiled");

    /** The page of that template. */
    String render(String name, Map<String, Object> model) {
        StringOutput output = new StringOutput();
        engine.render(name + ".jte", model, output);
        return output.toString();
    }
}
