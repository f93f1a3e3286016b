/** The people: imitations of the original clients, netcat and a native client, each as it behaves on the wire. */
@NullMarked
package cortile.it.client;

import org.jspecify.annotations.NullMarked;
