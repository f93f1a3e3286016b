/**
 * The native dialect: one JSON object a line, as {@code cortile.protocol} defines it ({@code docs/protocol.md}, "Native").
 */
@NullMarked
package cortile.tcp.jsonlines;

import org.jspecify.annotations.NullMarked;
