/**
 * JMX for other machines: encrypted with the server's certificate, by an operator's password, and of our own beans only.
 *
 * <p>Off unless a setting says otherwise. Calls come on the platform's RMI threads.
 */
@NullMarked
package cortile.tcp.jmx;

import org.jspecify.annotations.NullMarked;
