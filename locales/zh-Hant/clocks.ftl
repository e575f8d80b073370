### Promises, and the clocks that came with them.

## Clocks

clock-hall_closing = 閉館
    .exhibitor = 展館閉館時間：
clock-last_day = 展會結束
    .exhibitor = 展會結束時間：
clock-tear_down = 開始撤展
    .exhibitor = 開始撤展時間：
clock-court_48h = 法院裁定截止
    .exhibitor = 法院最晚作出裁定的時間：
clock-reexport_6m = 復運出境截止
    .exhibitor = 貨物最晚復運出境的時間：
clock-priority_6m = 優先權與寬限期截止
    .exhibitor = 要保留優先權，最晚申請的時間：
clock-waits = 等待他方至
    .exhibitor = 我們在等其他方面的答覆。再次處理的時間：
clock-confirm = 確認承諾截止
    .exhibitor = 我們最晚與您確認所答應之事的時間：
clock-promise = 已承諾

## What the exhibitor reads

promised-title = 我們答應您的事
promised-by = { $time } 之前（展會當地時間）
promised-late = 本應在 { $time } 之前（展會當地時間）辦妥。我們遲了，但沒有忘記。

## When the colleague who promised it is gone

confirm-message =
    您的事現在由新同事接手。我們答應您的事不變：

    { $promises }

    如有變化或遺漏，請在這裡告訴我們。
