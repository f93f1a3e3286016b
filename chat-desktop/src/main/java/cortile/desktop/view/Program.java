package cortile.desktop.view;

import cortile.desktop.environment.Environment;
import cortile.desktop.settings.KeptFiles;

/** The program around the window. */
interface Program {

    String version();

    /** What is remembered from one start to the next. */
    KeptFiles kept();

    /** The desktop around the window. */
    Environment environment();

    /** Shows everything in another language, at once; empty for the system's. */
    void useLanguage(String language);
}
