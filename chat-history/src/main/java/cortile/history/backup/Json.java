package cortile.history.backup;

import jakarta.json.spi.JsonProvider;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The JSON library, looked up once, and what it needs to write into a part of a file. Stateless. */
final class Json {

    static final JsonProvider PROVIDER = JsonProvider.provider();

    private Json() {}

    /** The library's writers close what they write to; this one does not pass that on. */
    static OutputStream stayingOpen(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                out.write(bytes, from, count);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
