### Promises, and the clocks that came with them.

## Clocks

clock-hall_closing = 闭馆
    .exhibitor = 展馆闭馆时间：
clock-last_day = 展会结束
    .exhibitor = 展会结束时间：
clock-tear_down = 开始撤展
    .exhibitor = 开始撤展时间：
clock-court_48h = 法院裁定截止
    .exhibitor = 法院最晚作出裁定的时间：
clock-reexport_6m = 复运出境截止
    .exhibitor = 货物最晚复运出境的时间：
clock-priority_6m = 优先权与宽限期截止
    .exhibitor = 要保留优先权，最晚申请的时间：
clock-waits = 等待他方至
    .exhibitor = 我们在等其他方面的答复。再次处理的时间：
clock-confirm = 确认承诺截止
    .exhibitor = 我们最晚与您确认所答应之事的时间：
clock-promise = 已承诺

## What the exhibitor reads

promised-title = 我们答应您的事
promised-by = { $time } 之前（展会当地时间）
promised-late = 本应在 { $time } 之前（展会当地时间）办好。我们迟了，但没有忘记。

## When the colleague who promised it is gone

confirm-message =
    您的事现在由新同事接手。我们答应您的事不变：

    { $promises }

    如有变化或遗漏，请在这里告诉我们。
