package org.emporion.ui.widgets;

import java.net.URL;
import java.util.Locale;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The pictures of this room, kept as long as a control lives. They are SVG: crisp at every zoom. */
public final class Icons {
  private final LocalResourceManager images;

  /** Pictures that are given back when the control goes. */
  public Icons(Control owner) {
    images = new LocalResourceManager(JFaceResources.getResources(), owner);
  }

  /** The picture with a name. */
  public Image of(String name) {
    return images.create(descriptor(name));
  }

  /** The picture of an enum constant; the prefix may be empty. */
  public Image of(String prefix, Enum<?> constant) {
    return of(prefix + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static ImageDescriptor descriptor(String name) {
    Bundle bundle = FrameworkUtil.getBundle(Icons.class);
    URL url = bundle.getEntry("icons/" + name + ".svg");
    return url == null ? ImageDescriptor.getMissingImageDescriptor() : ImageDescriptor.createFromURL(url);
  }
}
