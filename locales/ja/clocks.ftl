### Promises, and the clocks that came with them.

## Clocks

clock-hall_closing = 閉館
    .exhibitor = ホールの閉館：
clock-last_day = 会期終了
    .exhibitor = 会期の終了：
clock-tear_down = 撤去開始
    .exhibitor = 撤去の開始：
clock-court_48h = 裁判所の決定期限
    .exhibitor = 裁判所が決定する期限：
clock-reexport_6m = 再輸出の期限
    .exhibitor = お荷物を国外へ再輸出する期限：
clock-priority_6m = 優先権・猶予期間の期限
    .exhibitor = 優先権を守るための出願期限：
clock-waits = 相手先待ち
    .exhibitor = ほかからの返事を待っています。次に確認するのは
clock-confirm = お約束の確認期限
    .exhibitor = お約束の内容を改めてご連絡する期限：
clock-promise = お約束

## What the exhibitor reads

promised-title = 私たちのお約束
promised-by = { $time } まで（会場の時刻）
promised-late = { $time }（会場の時刻）までの予定でした。遅れており申し訳ありません。忘れてはおりません。

## When the colleague who promised it is gone

confirm-message =
    担当者が代わりました。お約束した内容に変わりはありません。

    { $promises }

    変更や不足がありましたら、こちらにお書きください。
