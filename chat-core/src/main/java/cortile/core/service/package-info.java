/**
 * What people can ask for besides talking: rooms, rules, conversations of two, presence, reading and identity.
 *
 * <p>Each service asks {@link cortile.core.authority.Authority}, has stored what must last, and tells whom it concerns.
 * Called on the asking session's lane, where answers come as well. Knows nothing of dialects.
 */
@NullMarked
package cortile.core.service;

import org.jspecify.annotations.NullMarked;
