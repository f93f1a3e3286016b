package cortile.console.asset;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/** A file that the pages use; nothing else on the class path can be had. Immutable. */
@SuppressWarnings("ArrayRecordComponent") // copied on the way out
public record Asset(String contentType, byte[] bytes) {

    private static final String WEBJARS = "/META-INF/resources/webjars/";

    private record Place(String contentType, String resource) {}

    private static final String SCRIPT = "text/javascript;charset=UTF-8";
    private static final String STYLE = "text/css;charset=UTF-8";

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The file of that name; empty where there is none. */
    public static Optional<Asset> named(String name) throws IOException {
        Place place = places().get(name);
        if (place == null) {
            return Optional.empty();
        }
        try (InputStream in = Asset.class.getResourceAsStream(place.resource())) {
            if (in == null) {
                throw new IOException("The console has no " + place.resource());
            }
            return Optional.of(new Asset(place.contentType(), in.readAllBytes()));
        }
    }

    private static Map<String, Place> places() {
        return Map.of(
                "console.css", new Place(STYLE, "/cortile/console/asset/console.css"),
                "console.js", new Place(SCRIPT, "/cortile/console/asset/console.js"),
                "cortile.svg", new Place("image/svg+xml", "/cortile/console/asset/cortile.svg"),
                "htmx.js", new Place(SCRIPT, WEBJARS + "htmx.org/2.0.4/dist/htmx.min.js"),
                "uplot.js", new Place(SCRIPT, WEBJARS + "uplot/1.6.30/dist/uPlot.iife.min.js"),
                "uplot.css", new Place(STYLE, WEBJARS + "uplot/1.6.30/dist/uPlot.min.css"));
    }
}
