package org.emporion.report.chart;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.emporion.model.LocalText;

/** Which installed font the charts are written in: one that has Chinese, when there is one. */
public final class Fonts {
  /** Characters every Traditional Chinese font has and others lack. */
  static final String SAMPLE = "繁體中文訂單預算瓶頸";

  /** Families made for Traditional Chinese come first: others draw some characters the mainland or Japanese way. */
  private static final List<String> PREFERRED = List.of(
      "Noto Sans TC", "Noto Sans CJK TC", "Source Han Sans TC", "Microsoft JhengHei", "PingFang TC", "Heiti TC",
      "Noto Sans CJK HK", "Noto Sans CJK JP", "Noto Sans CJK SC", "WenQuanYi Zen Hei", "WenQuanYi Micro Hei",
      "AR PL UMing TW", "Droid Sans Fallback");

  private final String family;
  private final Optional<LocalText> problem;

  private Fonts(String family, Optional<LocalText> problem) {
    this.family = family;
    this.problem = problem;
  }

  /** Looks at the fonts of this machine. Never fails: without any usable font {@link #problem()} says so. */
  public static Fonts detect() {
    try {
      return among(Arrays.asList(
          GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames()));
    } catch (RuntimeException | LinkageError | InternalError e) {
      return new Fonts(Font.SANS_SERIF, Optional.of(new LocalText(
          "Charts cannot be drawn: Java finds no fonts on this machine. Install fontconfig and a font"
              + " with Chinese, on Debian: apt-get install fontconfig fonts-noto-cjk",
          "無法繪製圖表：Java 在這台電腦上找不到任何字型。請安裝 fontconfig 與中文字型，Debian 指令："
              + "apt-get install fontconfig fonts-noto-cjk")));
    }
  }

  /** Chooses among these families. */
  static Fonts among(List<String> installed) {
    for (String name : PREFERRED) {
      if (installed.contains(name) && writesChinese(name)) {
        return new Fonts(name, Optional.empty());
      }
    }
    for (String name : new TreeSet<>(installed)) {
      if (writesChinese(name)) {
        return new Fonts(name, Optional.empty());
      }
    }
    return new Fonts(Font.SANS_SERIF, Optional.of(new LocalText(
        "No installed font can show Chinese: Chinese text in charts will show as boxes. Install one, on"
            + " Debian: apt-get install fonts-noto-cjk",
        "找不到能顯示中文的字型，圖表中的中文會變成方框。請安裝中文字型，Debian 指令：apt-get install fonts-noto-cjk")));
  }

  private static boolean writesChinese(String family) {
    return new Font(family, Font.PLAIN, 12).canDisplayUpTo(SAMPLE) < 0;
  }

  /** The family charts are written in. */
  public String family() {
    return family;
  }

  /** What is wrong with the fonts of this machine and how to mend it; empty when all is well. */
  public Optional<LocalText> problem() {
    return problem;
  }

  /** A font of the family. */
  Font font(int style, float points) {
    return new Font(family, style, 12).deriveFont(points);
  }
}
