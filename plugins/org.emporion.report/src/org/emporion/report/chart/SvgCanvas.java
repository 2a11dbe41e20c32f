package org.emporion.report.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.emporion.report.text.HarmlessText;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A drawing surface that becomes one SVG element fit to stand in a page beside others. */
final class SvgCanvas {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private final String prefix;
  private final String family;
  private final SVGGraphics2D graphics;

  SvgCanvas(String prefix, String family) {
    if (!prefix.matches("[A-Za-z][A-Za-z0-9-]*")) {
      throw new IllegalArgumentException("An id starts with a letter and has letters, digits and hyphens: " + prefix);
    }
    this.prefix = prefix;
    this.family = family;
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
    context.setComment(null);
    context.setPrecision(2);
    context.setEmbeddedFontsOn(false);
    context.setIDGenerator(new SVGIDGenerator() {
      @Override
      public String generateID(String part) {
        return prefix + "-" + super.generateID(part);
      }
    });
    graphics = new SVGGraphics2D(context, false);
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().getDOMImplementation()
          .createDocument(SVG, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("Every Java platform builds plain documents", e);
    }
  }

  Graphics2D graphics() {
    return graphics;
  }

  /** The element with everything that was drawn. */
  String finish(int width, int height, String title, String description) {
    graphics.setSVGCanvasSize(new Dimension(width, height));
    Element root = graphics.getRoot();
    root.setAttribute("viewBox", "0 0 " + width + " " + height);
    root.setAttribute("role", "img");
    root.setAttribute("class", "chart");
    root.setAttribute("id", prefix);
    root.setAttribute("aria-labelledby", prefix + "-title " + prefix + "-desc");
    adapt(root);
    Element desc = text(root, "desc", description);
    root.insertBefore(desc, root.getFirstChild());
    root.insertBefore(text(root, "title", title), desc);
    StringWriter out = new StringWriter();
    try {
      graphics.stream(root, out, false, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String svg = out.toString();
    return svg.substring(svg.indexOf("<svg")).replaceAll("\\n *(/?>)", "$1").strip();
  }

  private Element text(Element root, String name, String content) {
    Element element = root.getOwnerDocument().createElementNS(SVG, name);
    element.setAttribute("id", prefix + "-" + name);
    element.setTextContent(HarmlessText.of(content));
    return element;
  }

  /**
   * The reader's machine may lack the font this was measured in: name others that have Chinese. Batik
   * also gives some elements an id of its own that would clash with those of other charts; none is
   * referred to.
   */
  private void adapt(Element root) {
    String names = "'" + family.replace("'", "") + "', 'Noto Sans TC', 'Noto Sans CJK TC', 'Microsoft JhengHei',"
        + " 'PingFang TC', sans-serif";
    NodeList all = root.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      String id = element.getAttribute("id");
      if (!id.isEmpty() && !id.startsWith(prefix + "-")) {
        element.setAttribute("id", prefix + "-" + id);
      }
      if (element.hasAttribute("font-family")) {
        element.setAttribute("font-family", names);
      }
    }
    root.setAttribute("font-family", names);
  }
}
