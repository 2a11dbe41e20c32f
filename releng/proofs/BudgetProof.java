import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Compares what LibreOffice reckoned in a budget workbook with our own plain sum. Ends with 1 when anything differs.
 *   compare FOLDER FOCUS.csv   the sheets as CSV against the rows of FOCUS, by candidate, line and month, and every total
 *   totals FOLDER              the grand total of each candidate, a line each
 *   double IN OUT FIELD        writes the workbook again with the median of an assumption doubled
 *   formulas IN                lists every formula
 */
final class BudgetProof {
  private static final Pattern FORMULA = Pattern.compile("<f[^>]*>(.*?)</f>");
  private int compared;
  private int wrong;

  private BudgetProof() {}

  public static void main(String[] arguments) throws IOException {
    switch (arguments[0]) {
      case "compare" -> new BudgetProof().compare(Path.of(arguments[1]), Path.of(arguments[2]));
      case "totals" -> candidates(Path.of(arguments[1])).forEach((name, sheet) ->
          System.out.println(name + "\t" + sheet.total().get("All years")));
      case "double" -> doubled(Path.of(arguments[1]), Path.of(arguments[2]), arguments[3]);
      case "formulas" -> formulas(Path.of(arguments[1]));
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  /** A sheet of a candidate: by name of the line and head of the column. */
  private record Sheet(Map<String, Map<String, BigDecimal>> lines, Map<String, BigDecimal> total) {}

  private static Map<String, Sheet> candidates(Path folder) throws IOException {
    Map<String, Sheet> candidates = new LinkedHashMap<>();
    for (int at = 1; ; at++) {
      int number = at;
      List<Path> found;
      try (var files = Files.list(folder)) {
        found = files.filter(one -> one.getFileName().toString().endsWith("-Candidate " + number + ".csv")).toList();
      }
      if (found.isEmpty()) {
        return candidates;
      }
      List<List<String>> rows = csv(found.getFirst());
      candidates.put(rows.getFirst().getFirst(), sheet(rows));
    }
  }

  private static Sheet sheet(List<List<String>> rows) {
    int head = 0;
    while (!rows.get(head).getFirst().equals("Cost line")) {
      head++;
    }
    Map<String, Map<String, BigDecimal>> lines = new LinkedHashMap<>();
    for (int row = head + 1; ; row++) {
      Map<String, BigDecimal> cells = new LinkedHashMap<>();
      for (int column = 3; column < rows.get(head).size(); column++) {
        cells.put(rows.get(head).get(column), amount(rows.get(row).get(column)));
      }
      String name = rows.get(row).getFirst();
      if (name.equals("Total") && rows.get(row).get(1).isEmpty()) {
        return new Sheet(lines, cells);
      }
      cells.forEach((column, value) -> lines.computeIfAbsent(name, any -> new LinkedHashMap<>())
          .merge(column, value, BigDecimal::add));
    }
  }

  private static BigDecimal amount(String text) {
    // LibreOffice writes fifteen digits; an amount has its cents exactly.
    return new BigDecimal(text).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
  }

  private void compare(Path folder, Path focus) throws IOException {
    Map<String, Map<String, Map<String, BigDecimal>>> own = own(focus);
    Map<String, Sheet> sheets = candidates(folder);
    expect("candidates", own.keySet().toString(), sheets.keySet().toString());
    sheets.forEach((candidate, sheet) -> {
      Map<String, BigDecimal> months = new LinkedHashMap<>();
      BigDecimal[] all = {BigDecimal.ZERO};
      sheet.lines().forEach((line, cells) -> {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal years = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> cell : cells.entrySet()) {
          if (cell.getKey().matches("\\d{4}-\\d\\d-\\d\\d")) {
            BigDecimal expected = own.getOrDefault(candidate, Map.of()).getOrDefault(line, Map.of())
                .getOrDefault(cell.getKey(), BigDecimal.ZERO);
            same(candidate + ", " + line + ", " + cell.getKey(), expected, cell.getValue());
            months.merge(cell.getKey(), cell.getValue(), BigDecimal::add);
            sum = sum.add(cell.getValue());
          } else if (!cell.getKey().equals("All years")) {
            years = years.add(cell.getValue());
          }
        }
        same(candidate + ", " + line + ", all months", sum, cells.get("All years"));
        same(candidate + ", " + line + ", all years", years, cells.get("All years"));
        all[0] = all[0].add(sum);
      });
      months.forEach((month, sum) -> same(candidate + ", total of " + month, sum, sheet.total().get(month)));
      same(candidate + ", grand total", all[0], sheet.total().get("All years"));
      System.out.printf("%s: %s%n", candidate, sheet.total().get("All years").toPlainString());
    });
    System.out.printf("%d amounts compared, %d differ%n", compared, wrong);
    System.exit(wrong == 0 && compared > 0 ? 0 : 1);
  }

  private void same(String what, BigDecimal expected, BigDecimal found) {
    compared++;
    if (expected.compareTo(found) != 0) {
      wrong++;
      System.out.println("DIFFERS: " + what + ": " + found.toPlainString() + " instead of " + expected.toPlainString());
    }
  }

  private void expect(String what, String expected, String found) {
    compared++;
    if (!expected.equals(found)) {
      wrong++;
      System.out.println("DIFFERS: " + what + ": " + found + " instead of " + expected);
    }
  }

  /** Our own amounts by candidate, line and first day of the month. */
  private static Map<String, Map<String, Map<String, BigDecimal>>> own(Path focus) throws IOException {
    List<List<String>> rows = csv(focus);
    List<String> heads = rows.getFirst();
    Map<String, Map<String, Map<String, BigDecimal>>> own = new LinkedHashMap<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      own.computeIfAbsent(plain(row.get(heads.indexOf("SubAccountName"))), any -> new LinkedHashMap<>())
          .computeIfAbsent(plain(row.get(heads.indexOf("ChargeDescription"))), any -> new LinkedHashMap<>())
          .merge(row.get(heads.indexOf("ChargePeriodStart")).substring(0, 10),
              new BigDecimal(row.get(heads.indexOf("BilledCost"))), BigDecimal::add);
    }
    return own;
  }

  /** Without the apostrophe that keeps spreadsheets from reckoning a text. */
  private static String plain(String text) {
    return text.matches("(?s)'+[=+\\-@\\t\\r\\n].*") ? text.substring(1) : text;
  }

  private static List<List<String>> csv(Path file) throws IOException {
    String text = Files.readString(file);
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c != '"') {
          cell.append(c);
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append(text.charAt(++i));
        } else {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == ',' || c == '\n') {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    return rows;
  }

  private static void formulas(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.getName().startsWith("xl/worksheets/")) {
          FORMULA.matcher(text(zip, entry)).results().forEach(found -> System.out.println(found.group(1)));
        }
      }
    }
  }

  private static void doubled(Path in, Path out, String field) throws IOException {
    try (ZipFile zip = new ZipFile(in.toFile()); ZipOutputStream written = new ZipOutputStream(Files.newOutputStream(out))) {
      String strings = text(zip, zip.getEntry("xl/sharedStrings.xml"));
      List<String> texts = Pattern.compile("<si>.*?</si>", Pattern.DOTALL).matcher(strings).results()
          .map(one -> one.group().replaceAll("<[^>]*>", "")).toList();
      int index = texts.indexOf(field);
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String text = text(zip, entry);
        Matcher cell = Pattern.compile("<c r=\"I(\\d+)\"[^>]*><v>" + index + "</v>").matcher(text);
        if (entry.getName().equals("xl/worksheets/sheet2.xml") && cell.find()) {
          Matcher median = Pattern.compile("(<c r=\"D" + cell.group(1) + "\"[^>]*><v>)([^<]*)(</v>)").matcher(text);
          text = median.replaceFirst(found -> found.group(1) + 2 * Double.parseDouble(found.group(2)) + found.group(3));
        }
        written.putNextEntry(new ZipEntry(entry.getName()));
        written.write(text.getBytes(StandardCharsets.UTF_8));
        written.closeEntry();
      }
    }
  }

  private static String text(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
