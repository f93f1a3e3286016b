package cortile.desktop.bench;

/**
 * What may be felt, at most.
 *
 * @param name as the trials print it
 */
record Budget(String name, String unit, double limit, String meaning) {

    /** Without a limit: told, and not judged. */
    static final double NONE = Double.POSITIVE_INFINITY;

    boolean isJudged() {
        return limit < NONE;
    }
}
