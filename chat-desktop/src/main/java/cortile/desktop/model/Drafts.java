package cortile.desktop.model;

/** What was begun to be written, by server, name and room, also in earlier runs of the program. Does not block. */
public interface Drafts {

    /** The text; empty where there is none. */
    String of(Target target, String room);

    /** Keeps the text in the place of the last one; an empty one is forgotten. */
    void keep(Target target, String room, String text);
}
