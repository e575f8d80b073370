### What the desk does by itself: the end of a shift, and cases without a first word.

## Calls

call-me-shift_ending =
    { $count ->
       *[other] 您的班快结束了。您手上还有 { $count } 件，请开始交接。
    }
call-me-handover_due =
    { $count ->
       *[other] 您的班马上结束，还有 { $count } 件在您手上。
    }
call-me-shift_over =
    { $count ->
       *[other] 您的班已结束，还有 { $count } 件在您手上：请交接，或说明您要留下。
    }
call-holder-handover_due =
    { $count ->
       *[other] { $name } 的班马上结束，还有 { $count } 件没有人接。
    }
call-holder-shift_over =
    { $count ->
       *[other] { $name } 的班已结束，还有 { $count } 件在其手上。
    }
call-holder-grace_over = { $name } 没有签退就走了。其手上的事已转到协调员名下，或退回队列。
call-offered = { $name } 快下班了，要把 { $number } 交给您。
call-no_reply = { $number }：还没有人答复对方。{ $time } 将退回队列。

call-part-refused = { $number }：{ $profession }没有接受协助。请另找人，或不再需要。
call-part-lapsed = { $number }：没有{ $profession }有空协助。请再问，或不再需要。

call-promise-soon = { $number }：答应对方的事 { $time } 到期。请兑现，或告知对方改期。
call-promise-late = { $number }：答应对方 { $time } 前办的事已逾期。
call-confirm-soon = { $number }：请在 { $time } 前与对方确认答应过的事。
call-confirm-late = { $number }：还没有人与对方确认答应过的事，期限是 { $time }。
call-shifts-changed = 您的班次有变动。
call-swaps =
    { $count ->
       *[other] 有 { $count } 个换班等您决定。
    }

## Referral

part-refuse = 不归我们办

## Staying on

stay-title = 我多留一会儿
stay-title-other = 让某人多留一会儿
stay-for = 从现在起多久
stay-minutes =
    { $minutes ->
        [30] 半小时
        [60] 一小时
        [120] 两小时
       *[240] 四小时
    }
stay-send = 留下
stay-reason = 原因

## Waiting for others

waits-title = 等待他方
waits-until = 等到何时（展会当地时间）
waits-reason = 等谁、等什么
waits-send = 等待

## What happened

action-no_reply = 记录：还没有答复对方
action-lease_over = 退回队列：没有按时答复对方
action-shift_ending = 记录：快下班了
action-handover_due = 记录：手上的事该有人接了
action-shift_over = 记录：已下班
action-grace_over = 记为离岗：没有签退就走了
action-stayed = 多留一会儿
action-part_refused = 没有接受协助
action-part_lapsed = 协助退回：无人有空
