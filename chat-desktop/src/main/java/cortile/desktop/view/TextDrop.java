package cortile.desktop.view;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.IOException;
import javax.swing.TransferHandler;

/** Puts text that is dropped anywhere beside the composer into it; nothing is sent by dropping. */
final class TextDrop extends TransferHandler {

    private static final System.Logger LOG = System.getLogger(TextDrop.class.getName());

    private final ComposerText composer;

    TextDrop(ComposerText composer) {
        this.composer = composer;
    }

    @Override
    public boolean canImport(TransferSupport support) {
        return composer.isEditable()
                && support.isDataFlavorSupported(DataFlavor.stringFlavor)
                && !support.isDataFlavorSupported(DataFlavor.javaFileListFlavor);
    }

    @Override
    public boolean importData(TransferSupport support) {
        if (!canImport(support)) {
            return false;
        }
        try {
            composer.replaceSelection((String) support.getTransferable().getTransferData(DataFlavor.stringFlavor));
            composer.requestFocusInWindow();
            return true;
        } catch (UnsupportedFlavorException | IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "what was dropped cannot be read", e);
            return false;
        }
    }
}
