/**
 * What people of text can ask for by a line that begins with a slash ({@code docs/protocol.md}, "Commands").
 *
 * <p>One table of words, one method a command. Confined to the session's lane. Knows nothing of bytes, framings or
 * dialects: whoever asks is a {@link cortile.tcp.command.Speaker}.
 */
@NullMarked
package cortile.tcp.command;

import org.jspecify.annotations.NullMarked;
