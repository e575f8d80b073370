### Promises and clocks, as staff work with them.

## On the case's page

times-title = 承诺与时限
times-none = 没有承诺，也没有时限在计时。
times-later = 供提示：最后几天才进入时限表。
times-source = 依据：{ $source }
promise-open-count =
    { $count ->
       *[other] { $count } 项承诺未了
    }
promise-made = { $name } 于 { $time } 承诺
promise-told = 告知了 { $name }
promise-new = 作出承诺
promise-body = 我们要做的事（对方会看到原文）
promise-to = 告知了谁（不是求助人时填写）
promise-due = 最晚时间（展会当地时间）
promise-send = 承诺
promise-keep = 已兑现
promise-keep-note = 怎么办的，给同事看（可不填）
promise-move = 改时间
promise-withdraw = 收回
promise-reason = 原因（给同事看）
promise-message = 给对方的留言：会一并发出
clock-new = 开始计时
clock-kind = 时限种类
clock-from = 从何时起（展会当地时间）
clock-from-hint = 按展会日程计算的时限不用填时间。
clock-start = 开始
clock-meet = 已办好
clock-move = 改时间
clock-void = 不再适用
clock-due = 新的时间（展会当地时间）

## The board

board-title = 时限
board-lead = 全台最先到期的事项，已过期的在最前。
board-empty = 没有要到期的事项。
board-pressing = 快到了
board-over = 已过期

## What happened

action-promised = 向对方作出承诺
action-promise_kept = 兑现了承诺
action-promise_moved = 把承诺改了时间
action-promise_withdrawn = 收回了承诺
action-promise_voided = 结束了求助，承诺随之作废
action-clock_started = 开始了一项计时
action-clock_met = 按时限办好了
action-clock_moved = 改了时限
action-clock_voided = 作废了一项时限
action-clock_ran_out = 记录：时间已到

## No

refused-promise-open = 还有答应对方的事没有了结。请先注明已兑现，或收回承诺并告知对方。

## 逾期

breaches-title = 逾期情况
breaches-lead = 已过期的期限和没有按时兑现的承诺，以及它们在全部已完成和已过期中的数量。
breaches-none = 还没有完成的期限，也没有过期的。
breaches-all = 全部
breaches-today = 今天
breaches-ever = 服务台开放以来
breaches-of = { $count }/{ $all }
breaches-ran-out = 过期
breaches-all-of = 总数

## What was promised by somebody who left

confirm-lead = 之前的负责人没有交接就离开了。请先与对方确认答应过的事。
confirm-write = 写信确认
confirm-write-send = 发送并确认
confirm-told = 已当面或电话确认
confirm-told-how = 怎么确认的
confirm-told-send = 确认
