package org.emporion.ui.handlers;

import jakarta.inject.Named;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.emporion.ui.Wording;
import org.osgi.framework.FrameworkUtil;

/** Says what this is, and in which versions. */
public final class AboutHandler {
  @Execute
  void about(Wording words, @Named(IServiceConstants.ACTIVE_SHELL) Shell shell) {
    MessageDialog.openInformation(shell, words.say("about.title"), words.say("about.text",
        FrameworkUtil.getBundle(AboutHandler.class).getVersion().toString(),
        Platform.getBundle("org.eclipse.swt").getVersion().toString(),
        System.getProperty("java.version"), System.getProperty("java.vendor")));
  }
}
