package org.emporion.report.text;

/** Takes out of a text what no reader sees but a document or a reader can be fooled by. */
public final class HarmlessText {
  private static final int REPLACEMENT = 0xfffd;

  private HarmlessText() {}

  /**
   * The text with every control character, lone surrogate and change of text direction replaced. A
   * change of direction could show an amount or a file name reversed; the others are illegal in XML.
   */
  public static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(point -> out.appendCodePoint(harmful(point) ? REPLACEMENT : point));
    return out.toString();
  }

  private static boolean harmful(int point) {
    boolean control = Character.isISOControl(point) && point != '\n' && point != '\t';
    boolean direction = point >= 0x202a && point <= 0x202e || point >= 0x2066 && point <= 0x2069;
    boolean nothing = Character.getType(point) == Character.SURROGATE || (point & 0xfffe) == 0xfffe;
    return control || direction || nothing;
  }
}
