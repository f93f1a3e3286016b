/**
 * How the client proves that it knows a password without showing it: SCRAM-SHA-256.
 *
 * <p>The slow derivation runs on a thread of its own, everything else on the model's. Knows the model's port and
 * nothing of sockets or Swing.
 */
@NullMarked
package cortile.desktop.login;

import org.jspecify.annotations.NullMarked;
