/**
 * What the server measures of itself: counters, a histogram of how long storing takes, a sample each second, and notices.
 *
 * <p>{@link cortile.admin.figures.Figures#observe} is called on the threads that serve connections and must stay cheap;
 * everything else on whatever thread asks. Knows nothing of who looks.
 */
@NullMarked
package cortile.admin.figures;

import org.jspecify.annotations.NullMarked;
