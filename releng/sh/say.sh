# Messages of the script, in English or in Traditional Chinese as the caller's locale says.

case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
  zh_TW* | zh_HK* | zh-TW*) chinese=1 ;;
  *) chinese= ;;
esac

# pick ENGLISH CHINESE: prints the one that fits.
pick() { if [ -n "$chinese" ]; then printf '%s' "$2"; else printf '%s' "$1"; fi; }

# say ENGLISH CHINESE: one line of progress on standard error.
say() { printf 'emporion: %s\n' "$(pick "$1" "$2")" >&2; }

# die CODE ENGLISH CHINESE: says why and ends.
die() {
  say "$2" "$3"
  exit "$1"
}

show_help() {
  if [ -n "$chinese" ]; then
    cat <<'END'
Emporion：以證據選擇電子商務方案，並估算所需規模。

  ./emporion [open 研究資料夾]    開啟工作台（可直接開啟研究）
  ./emporion assess [研究資料夾]  執行評估（省略時使用 examples/harbour-lane）
      [--trials run|reuse|skip] [--out 資料夾] [--lang en|zh-TW] [--seed N]
  ./emporion trial 研究資料夾 --candidate ID [--profile 名稱] [--repeats N] [--against ID] [--out 資料夾] [--junit 檔案]
  ./emporion audit 研究資料夾 測試紀錄 --orders 檔案 [--before 檔案]   以匯出的訂單清單核對顧客的訂單
  ./emporion trials 研究資料夾 [--compare ID ID...] [--trend ID/設定檔] [--report] [--junit 檔案]   已記錄的負載測試
  ./emporion capacity 研究資料夾 [--candidate ID [--jmva 檔案]]   校準後的模型與規模估算
  ./emporion budget 研究資料夾 [--xlsx 檔案] [--focus 檔案]   各候選方案的成本；含公式的活頁簿、FOCUS 資料列
  ./emporion staffing 研究資料夾 [--half-hours] [--seed N]   客服人力：半小時、月份、招募時點
  ./emporion solve 檔案.jmva      求解 Java Modelling Tools 的等候網路
  ./emporion shop [--port N] [--profile 檔案]   在本機迴路位址啟動參考商店
  ./emporion check 研究資料夾     只檢查研究資料
  ./emporion history 研究資料夾 [--seed N]   訂單紀錄的讀取情形、後續走勢與尖峰
  ./emporion criteria [ID]        列出準則目錄，或顯示單一準則
  ./emporion rules 研究資料夾 --template 檔案       產生撰寫自訂規則用的起始活頁簿
  ./emporion export 研究資料夾 --to 檔案或資料夾     輸出準則與證據（xlsx、csv、xmcda）
  ./emporion import 研究資料夾 --from 檔案或資料夾 [--dry-run]   匯入準則與證據
  ./emporion journeys 研究資料夾 --from 檔案 [--into 旅程組] [--journey ID] [--dry-run]   由 HAR、Postman 或 OpenAPI 匯入旅程
  ./emporion journeys 研究資料夾 --try 候選方案 [--save 檔案]   由一位顧客試走，顯示每個請求
  ./emporion import-log 研究資料夾 --candidate ID --log 檔案... [--ahead 毫秒,...] [--closed]   匯入他處的 Gatling 記錄檔
  ./emporion test                 執行所有測試
  ./emporion build                產生各平台的安裝檔

結束碼：0 完成；1 程式本身的錯誤；2 輸入有誤；3 完成，但有測試未達目標
或沒有方案符合必要條件；4 環境缺少所需項目；130 已取消。
END
  else
    cat <<'END'
Emporion: choose an e-commerce solution and size it, with evidence.

  ./emporion [open STUDY]         open the workbench, with a study if you name one
  ./emporion assess [STUDY]       run the assessment (examples/harbour-lane when left out)
      [--trials run|reuse|skip] [--out DIR] [--lang en|zh-TW] [--seed N]
  ./emporion trial STUDY --candidate ID [--profile NAME] [--repeats N] [--against ID] [--out DIR] [--junit FILE]
  ./emporion audit STUDY RECORD --orders FILE [--before FILE]   customers' orders against an exported list
  ./emporion trials STUDY [--compare ID ID...] [--trend ID/PROFILE] [--report] [--junit FILE]   recorded trials
  ./emporion capacity STUDY [--candidate ID [--jmva FILE]]   calibrated models and sizing
  ./emporion budget STUDY [--xlsx FILE] [--focus FILE]   what each candidate costs; a workbook with formulas, FOCUS rows
  ./emporion staffing STUDY [--half-hours] [--seed N]   who serves the customers: by half hour, by month, when to hire
  ./emporion solve FILE.jmva      a queueing network of Java Modelling Tools
  ./emporion shop [--port N] [--profile FILE]   the reference shop, on loopback
  ./emporion check STUDY          validate only
  ./emporion history STUDY [--seed N]   how the order history was read, how it goes on, the peak
  ./emporion criteria [ID]        the catalogue of criteria, or one of them in full
  ./emporion rules STUDY --template FILE           a workbook to begin rules of your own with
  ./emporion export STUDY --to FILE_OR_FOLDER      criteria and evidence as xlsx, csv or xmcda
  ./emporion import STUDY --from FILE_OR_FOLDER [--dry-run]   and back
  ./emporion journeys STUDY --from FILE [--into SET] [--journey ID] [--dry-run]   journeys from HAR, Postman or OpenAPI
  ./emporion journeys STUDY --try CANDIDATE [--save FILE]   one customer walks, every request shown
  ./emporion import-log STUDY --candidate ID --log FILE... [--ahead MS,...] [--closed]   Gatling logs made elsewhere
  ./emporion test                 every test
  ./emporion build                archives for each platform

Exit codes: 0 done, 1 fault of ours, 2 bad input, 3 done but a trial missed its objectives
or no candidate survived the must-haves, 4 the environment lacks something, 130 cancelled.
END
  fi
}
