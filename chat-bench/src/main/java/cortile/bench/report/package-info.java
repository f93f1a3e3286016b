/**
 * Results for people: medians with their spread, ratios, a table in Markdown and plots in SVG.
 *
 * <p>From values to text; reads and writes files only where it is told to.
 */
@NullMarked
package cortile.bench.report;

import org.jspecify.annotations.NullMarked;
