### 案件交接，供工作人员使用。

handoffs-title = 交接
handoffs-lead = 从上往下宣读：最需要留意的排在最前面。
handoffs-to-me = 交给您的
handoffs-none = 目前没有交给您的案件。
handoffs-others = 已提出，尚无人接手
handoff-open = 交接
handoff-title = 交接 { $number }
handoff-lead = 在同事接手之前，案件仍由您负责。部分内容已根据记录填好，请核对并补充。
handoff-back = 返回案件
handoff-past = 以前的交接
handoff-severity = 需要多密切地留意
handoff-summary = 案情
handoff-done = 已经做了什么
handoff-promises = 对参展商的承诺
handoff-promises-hint = 承诺及其时间写在案件页面上。确实没有承诺时，请在这里打勾。
handoff-next_step = 下一步
handoff-next_who = 由谁办（不填即接手者）
handoff-next_at = 什么时候之前
handoff-next-by = { $step }（{ $time } 之前）
handoff-next-who = { $step }（{ $who }办）
handoff-if_then = 如果发生……就……
handoff-apart = 不能混淆的姓名和名称
handoff-restated = 接手人的复述
handoff-to = 交给谁
handoff-to-next = 下一班：谁先接受谁负责
handoff-to-profession = 整件转给下一位{ $profession }
handoff-next = 下一位{ $profession }
handoff-unable = 现在不能接手的人和原因
handoff-offer = 提出交接
handoff-accept = 接手
handoff-restate = 可用自己的话复述下一步
handoff-restate-needed = 请用自己的话复述下一步
handoff-ask-label = 提问或回答
handoff-ask = 发送
handoff-decline = 不接
handoff-withdraw = 收回
handoff-state-open = { $from } 提出交给 { $to }
handoff-state-accepted = { $from } 已交给 { $by }
handoff-state-declined = { $by } 没有接 { $from } 的案件
handoff-state-withdrawn = { $by } 收回了 { $from } 的交接
handoff-state-lapsed = { $from } 的交接已随案件变动失效
severity-unstable = 不稳定
severity-watch = 需留意
severity-stable = 稳定
bar-off_duty = 不在岗
bar-profession = 专业不符
bar-language = 不会这种语言，也没有指定口译的同事
bar-full = 手上的案件已满
refused-still-holds = 您手上还有 { $count } 个案件。请先交接，或退回队列。
refused-already-offered = 已经提出交给别人了。
refused-not-able = 对方不能接手：{ $bars }。
action-handoff_offered = 提出交接
action-interpreter_marked = { $name } 担任口译员
action-interpreter_gone = { $name } 不再担任口译员
action-handed_off = 已接手
action-handoff_declined = 没有接手
action-handoff_withdrawn = 收回交接
action-handoff_asked = 就交接提问
action-listed = 转到协调员名下
action-part_listed = 部分工作转到协调员名下

handoff-keep = 先保存，稍后提出
handoff-kept = { $name } 保存于 { $time }。
handoff-from-log = 案件转离 { $name } 时（{ $time }）根据日志起草。请核对，并写明下一步。
handoff-promises-none = 没有对参展商作任何承诺
handoff-promises-no-open = 没有承诺。
handoff-promises-mend = 在案件页面作承诺、兑现或改期
handoff-promise-by = { $time } 之前
handoff-read = 您将接下的承诺：看过的请打勾
handoff-facts = 案件记录
handoff-running = 期限
handoff-parts = 分项工作
handoff-papers = 照片和文件
handoff-since = 自您上次查看（{ $time }）以来
handoff-since-never = 您还没有看过这个案件
promise-state-kept = 已兑现
promise-state-withdrawn = 已收回
promise-state-voided = 不再需要
refused-promise-unread = 对参展商还有承诺。请打开案件，看过后打勾。
refused-not-with-others = 只有稳定且交接单完整的案件才能一起交接。请单独打开。
action-handoff_drafted = 填写了交接单

## 交班会

meeting-title = 交班会
meeting-lead = 从上往下宣读：没有人接的排在最前，其次是最需要留意的。
meeting-paper = 打印，每案一页
meeting-back = 返回交班会
meeting-printed = 截至 { $time }
meeting-at = 换班时间：{ $time }
meeting-no-shift = 在岗人员都没有排班。
meeting-no-roster = 排班表尚未发布，因此列出全部在岗人员。
meeting-desk = 服务台
meeting-all-desks = 全部服务台
meeting-leaving = 下班
meeting-leaving-none = 没有人下班。
meeting-coming = 接班
meeting-coming-none = 没有人接班。
meeting-from = { $desk }，{ $time } 开始
meeting-holds =
    { $count ->
        [0] 手上没有案件
       *[other] 手上 { $count } 件
    }
meeting-there = 已签到
meeting-not-there = 尚未签到
meeting-turns =
    { $count ->
        [0] 要交接的案件
       *[other] { $count } 件案件和分项工作要交接
    }
meeting-nothing = 没有要交接的。
meeting-no-receiver = 还没有人接
meeting-nobody-can = 已提出交给下一位{ $profession }，但在岗和接班的人都不能接
meeting-to-next = 已提出交给下一位{ $profession }
meeting-to = 已提出交给 { $name }
meeting-part = 没有人接：请完成，或退回队列
meeting-part-of = { $profession }的部分
meeting-no-severity = 未注明需要多密切留意
meeting-no-sheet = 还没有交接单
meeting-whole = 交接单完整
meeting-lacks = 交接单还缺：{ $list }
meeting-open = 打开 { $number }
meeting-take = 阅读并接手 { $number }
meeting-write = 交接 { $number }
meeting-give = 把 { $number } 交给别人
meeting-read = 阅读 { $number } 的交接单
meeting-force = 经办人已经离开
meeting-offer-title = 一次提出全部稳定的案件
meeting-offer =
    { $count ->
       *[other] 提出全部 { $count } 件
    }
meeting-accept-title = 一次接下交给您的稳定案件
meeting-accept =
    { $count ->
       *[other] 接下全部 { $count } 件
    }
meeting-said-offered = { $number }：已提出
meeting-said-accepted = { $number }：现在由您负责
meeting-said-not = { $number }：没有完成。{ $why }
meeting-said-unknown = 一个案件
