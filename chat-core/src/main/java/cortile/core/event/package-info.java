/**
 * What happens in the chat, as immutable records: what is told to the people in a room and what observers receive.
 *
 * <p>One happening is one record, used both for delivery and as a CDI event. Any thread. Knows nothing of who listens.
 */
@NullMarked
package cortile.core.event;

import org.jspecify.annotations.NullMarked;
