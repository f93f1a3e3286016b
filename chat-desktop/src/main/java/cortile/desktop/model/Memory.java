package cortile.desktop.model;

/**
 * What a session keeps from one run of the program to the next.
 *
 * @param tokens what servers know us by
 * @param drafts what was begun to be written
 * @param unsent what was said and no server has answered
 * @param certificates which servers are believed
 * @param levels of which rooms one wants to be told more or less than usual
 */
public record Memory(Tokens tokens, Drafts drafts, Unsent unsent, Certificates certificates, NotifyLevels levels) {}
