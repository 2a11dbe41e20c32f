import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes the rules of the example study, as its people would have drawn them in a spreadsheet.
 *
 * <p>Usage: {@code java -cp fastexcel.jar:opczip.jar WriteRules.java harbour-lane.xlsx}
 */
public final class WriteRules {
  private static final String CONNECTION = """
      note       | What a connection to the ERP system is worth depends on who has tried it. Accountant and warehouse manager, November 2026.

      table      | erp-proof
      title      | Proof of the ERP connection | ERP 串接的證明
      hit policy | first
      when-then  | when           | when                 | then           | because en | because zh-TW
      name       | erp-connection | erp-connection.basis | fact erp-proof
      values     |                |                      | "tried", "on paper", "partial"
      rule       | >= 3           | judgement            | tried          | Our own people have seen orders arrive in the ERP system | 我方人員已實際看到訂單進入 ERP
      rule       | >= 3           | vendor               | on paper       | The vendor describes the interface; nobody has connected anything yet | 廠商有介面說明，但尚未有人實際串接
      rule       | < 3            | -                    | partial        | Orders would be typed a second time | 訂單得再輸入一次
      example    | 4              | judgement            | tried
      example    | 4              | vendor               | on paper
      example    | 2              | judgement            | partial

      table      | erp-points
      title      | Points of the ERP connection | ERP 串接的分數
      hit policy | unique
      when-then  | when           | then
      name       | fact erp-proof | points erp-connection
      rule       | tried          | 100
      rule       | on paper       | 70
      rule       | partial        | 50
      """;
  private static final String SIGNING = """
      note       | What has to be settled before a contract is signed. Managing director, November 2026.

      table      | before-signing
      title      | Before signing | 簽約之前
      hit policy | collect
      when-then  | when        | when           | when         | then
      name       | data-export | fact erp-proof | staff-skills | warning
      rule       | null        | -              | -            | Have the vendor show a complete export of our data \\| 請廠商示範完整匯出我方資料
      rule       | -           | on paper       | -            | Connect a test system to the ERP system \\| 請以測試環境實際串接 ERP
      rule       | -           | -              | < 2          | Plan training, or somebody who knows the product \\| 請安排教育訓練或熟悉此產品的人員
      """;

  private WriteRules() {}

  /** Writes the file named by the first argument. */
  public static void main(String[] arguments) throws IOException {
    try (OutputStream out = Files.newOutputStream(Path.of(arguments[0]));
        Workbook book = new Workbook(out, "Emporion", "1.0")) {
      sheet(book, "Connection", CONNECTION);
      sheet(book, "Signing", SIGNING);
    }
  }

  private static void sheet(Workbook book, String name, String text) {
    Worksheet sheet = book.newWorksheet(name);
    List<String> lines = text.lines().toList();
    for (int row = 0; row < lines.size(); row++) {
      String[] cells = lines.get(row).split("(?<!\\\\)\\|");
      for (int column = 0; column < cells.length; column++) {
        String cell = cells[column].strip().replace("\\|", "|");
        if (cell.matches("\\d+")) {
          sheet.value(row, column, Integer.parseInt(cell));
        } else if (!cell.isEmpty()) {
          sheet.value(row, column, cell);
        }
        if (List.of("table", "name", "when-then").contains(cells[0].strip()) && !cell.isEmpty()) {
          sheet.style(row, column).bold().set();
        }
      }
    }
    for (int column = 0; column < 6; column++) {
      sheet.width(column, column == 0 ? 12 : 26);
    }
  }
}
