### 志愿者与排班，工作人员用。

## 志愿者名单

import-title = 导入名单
import-lead = 支持 CSV 或表格文件，表头中英文均可。写入之前，每一行都会先给您看。已有的人会更新。
import-file = 文件
import-read = 读取文件
import-missing = 请选择一个有内容的文件。
import-too-large = 文件太大，最多 5 MB。
import-unreadable = 无法读取此文件。请另存为 CSV 或 XLSX 再试。
import-sheet = 工作表
import-header = 表头所在行
import-choose = 重新读取
import-columns = 每一列的含义
import-nothing = 不导入
import-map = 按此含义读取
import-rows = 各行
import-row = 行
import-does = 将会
import-skip = 不导入
import-skip-row = 不导入第 { $row } 行
import-cell = 第 { $row } 行，{ $column }
import-mend = 再检查一遍
import-new = 新增
import-update = 更新
import-same = 没有变化
import-skipped = 不导入
import-counts = 新增 { $new } 人，更新 { $changed } 人，待修改 { $bad } 行。
import-still-bad = 仍有错误的行。请修改，或选择不导入。
import-finish = 确认写入
import-other = 换一个文件
import-done = 已新增 { $new } 人，更新 { $changed } 人，现在可以发出邀请。
column-name = 姓名
column-professions = 职业
column-licence = 执业证号
column-licence_until = 有效期至
column-languages = 语言
column-phone = 电话
column-email = 邮箱
column-firm = 单位
column-team = 小组
column-day_max = 每日最多工时
column-total_max = 总工时上限
column-earliest = 最早上班
column-latest = 最晚上班
cell-missing = { $column }：未填写。
cell-unknown = { $column }：不认识“{ $word }”。
cell-phone = { $column }：“{ $word }”不是带国家码的电话号码。
cell-email = { $column }：“{ $word }”不是邮箱地址。
cell-date = { $column }：“{ $word }”不是日期，请写成 2027-01-31。
cell-time = { $column }：“{ $word }”不是时间，请写成 08:00。
cell-hours = { $column }：“{ $word }”不是小时数。
cell-text = { $column }：太长，或含有看不见的字符。
cell-digits = { $column }：“{ $word }”被表格软件截短，请写出全部数字。
cell-twice = { $column }：“{ $word }”在前面已出现，但内容不同。
cell-unclear = { $column }：无法确定“{ $word }”是谁：姓名、证号、电话、邮箱不属于同一个人。请改正，或不导入此行。
people-email = 邮箱
people-email-hint = 填了邮箱的人，班次有变会收到邮件。
people-team = 小组
people-hours = 工时与时段
people-hours-hint = 留空则按展会规定。

## 邀请

invite-title = 邀请
invite-lead = 打开链接的人自己设置密码，并填写可以值班的时间。链接只能用一次。
invite-all = 邀请所有尚无密码的人
invite-one = 生成邀请
invite-none = 每个人都已有密码。
invite-until = 有效期至 { $time }
invite-code = 打开 { $name } 的邀请的二维码
join-title = 欢迎加入服务台
join-lead = { $name }，请设置密码。以后用姓名和此密码登录。
join-send = 设置密码并继续
join-gone = 此邀请已用过或已过期。请向协调员索取新的邀请。

## 可值班时间

wishes-title = 我的可值班时间
wishes-lead = 请按小时填写，以展馆当地时间为准。“不能”的时段绝不会排班，其余为意愿。
wishes-all = 全天
wishes-each = 逐小时填写
wishes-whole = { $day } 全天
wishes-hour = { $day } { $time }
wishes-told = 已标记 { $count } 小时
wishes-saved = 已保存，排班时会考虑。
wish-wanted = 愿意
wish-neutral = 都可以
wish-unwanted = 最好不要
wish-impossible = 不能

## 排班

roster-title = 排班
roster-tab-draft = 草稿
roster-tab-demand = 人力需求
roster-tab-solve = 自动排班
roster-tab-publish = 发布
roster-day = { $date }（{ $weekday }）
roster-span = { $from }–{ $to }
roster-span-over = { $from }–次日 { $to }
roster-told = { $day } { $span }，{ $desk }，{ $profession }
roster-anybody = 任何人
roster-empty = 还没有班次。请先填写每天的人力需求。
roster-full = 所有岗位都已排满。
roster-missing = 还缺 { $count } 人。
roster-coverage = { $who }：{ $have } / { $need }
roster-add = 加入
roster-add-whom = 可以值此班的人
roster-add-to = 为 { $shift } 加人
roster-remove = 移除
roster-remove-name = 移除 { $name }
roster-pin = 固定
roster-pin-name = 固定 { $name }
roster-unpin = 取消固定
roster-unpin-name = 取消固定 { $name }
roster-pinned = 已固定
roster-not-told = 尚未发布
weekday-mon = 周一
weekday-tue = 周二
weekday-wed = 周三
weekday-thu = 周四
weekday-fri = 周五
weekday-sat = 周六
weekday-sun = 周日
desk-kind-hall = 馆内服务台
desk-kind-hotline = 热线
desk-kind-on_call = 随叫随到
desk-kind-standby = 后备
why = 符合条件 { $eligible } 人，需要 { $needed } 人，已有 { $have } 人：{ $causes }
why-nobody = 符合条件 { $eligible } 人，需要 { $needed } 人，已有 { $have } 人。
why-rest = { $count } 人在休息
why-rest-until = { $count } 人休息至 { $time }
why-language = { $count } 人不会{ $language }
why-language-any = { $count } 人不会该语言
why-other_seat = { $count } 人以其他职业在班
why-busy = { $count } 人在其他班次
why-impossible = { $count } 人不能来
why-hours = { $count } 人不在可上班时段
why-licence = { $count } 人执业证到期
why-day = { $count } 人当天工时已满
why-total = { $count } 人总工时已满
why-nights = { $count } 人连续夜班过多
why-days = { $count } 人连续值班过多
why-several = { $count } 人有多种原因
rule-gone = 已不在志愿者名单中
rule-profession = 不是其职业
rule-licence = 执业证在此之前到期
rule-impossible = 本人此时不能来
rule-hours = 不在其可上班时段
rule-overlap = 同一时间另有班次
rule-rest = 休息时间不足
rule-day = 当天工时超限
rule-total = 总工时超限
rule-nights = 连续夜班超限
rule-days = 连续值班天数超限
rule-coverage = 会缺人或缺语言
rule-draft = 协调员正在调整此班次
rule-outdated = 情况已有变化

## 人力需求

demand-day = 日期
demand-line = { $who } × { $count }
demand-paint = 为多天铺排班次
demand-paint-lead = 所选日期内，该服务台每天都按此设置。原有班次会被替换；仍保留的班次，人员不变。
demand-desk = 服务台
demand-from = 从
demand-to = 到
demand-watch = 班次
demand-watch-eight = 三班，每班 8 小时
demand-watch-six = 四班，每班 6 小时
demand-watch-free = 按下面填写的
demand-watch-none = 无：清空这些天
demand-first = 第一班开始于
demand-spans = 自定班次
demand-spans-hint = 例如 08:00-14:00, 14:00-20:00, 22:00-06:00
demand-heads = 每班人数
demand-languages = 必须覆盖的语言
demand-languages-hint = 由台上的人，或当时随叫随到的人覆盖。
demand-both = 会某种语言的某职业人员
demand-both-hint = 例如一名能用阿拉伯语工作的公证员。此人同时计入该职业和该语言的人数。
demand-both-profession = 职业，第 { $row } 行
demand-both-language = 语言，第 { $row } 行
demand-both-heads = 人数，第 { $row } 行
demand-both-any-profession = 职业
demand-both-any-language = 语言
demand-send = 铺排
demand-copy = 复制某一天
demand-copy-lead = 把某一天所有服务台的班次与需求复制到其他日期。
demand-copy-day = 要复制的日期
demand-copy-send = 复制
demand-remove = 删除此班次

## 自动排班

solve-lead = 系统会寻找遵守所有规定、缺人最少且公平的排班。它不会自动发布。
solve-start = 寻找
solve-seconds = { $seconds } 秒
solve-none = 尚未运行过。
solve-not-ready = 请先填写每天的人力需求，并导入志愿者。
solve-running = 正在寻找：已 { $seconds } 秒，缺 { $missing } 人，代价 { $cost }。
solve-stop = 停止并保留最佳结果
solve-done = 已找到：缺 { $missing } 人，代价 { $cost }，用时 { $seconds } 秒。
solve-taken = 此方案已成为草稿（缺 { $missing } 人，代价 { $cost }，{ $seconds } 秒）。
solve-failed = 没有得到结果，请再试一次。
solve-conflict = { $name } 有两个被固定的班次时间重叠。请取消固定其中之一再试。
solve-outdated = 草稿或需求已有变化。请重新寻找，以免覆盖别人的工作。
solve-take = 采用为草稿
solve-broken = 被固定的班次违反的规定（仍予保留）
solve-short = 仍空缺的岗位与原因
solve-costs = 代价明细
solve-costs-hint = 每一处妥协涉及谁或哪一班。越少越好。
cost-missing_head = 缺人
cost-missing_language = 缺语言
cost-over = 超过所需人数
cost-wishes = 个人意愿
cost-hours = 工时不均
cost-nights = 夜班不均
cost-weekends = 周末不均
cost-change = 与已发布的不同

## 发布

publish-since = 上次发布于 { $time }。
publish-never = 尚未发布排班。在此之前，到场的人都可以签到。
publish-send = 发布
publish-back = 收回尚未开始的班次
publish-count =
    { $count ->
        [0] 没有人的班次会变化。
       *[other] { $count } 人的班次会变化：
    }
publish-broken =
    { $count ->
       *[other] 草稿有 { $count } 处违反规定
    }
publish-why = 仍要发布的原因
publish-added = + { $shift }
publish-removed = − { $shift }
swaps-title = 调换班次
swaps-none = 目前没有人提出调换。
swap-offer = { $by } 让出：{ $shift }
swap-offer-to = { $by } 想让给 { $to }：{ $shift }
swap-offer-taken = { $to } 愿接替 { $by }：{ $shift }
swap-exchange = { $by } 以 { $shift } 换 { $to } 的 { $their }
swap-take = { $by } 愿值：{ $shift }
swap-touches = 需协调员同意：{ $rules }。
swap-yes = 同意
swap-no = 不同意

## 我的班次

shifts-title = 我的班次
shifts-none = 您目前没有待值的班次。
shifts-past = 已值 { $count } 班。
shifts-news = 您的班次于 { $time } 有变：
shifts-with = 同班：{ $names }
shifts-take = 我可以值的班次
shifts-take-none = 目前没有。
shifts-short = 空缺：{ $shift }
shifts-not = 您不能值此班：{ $rules }。
swap-cannot = 我来不了
swap-offer-send = 让给任何同事
swap-to = 让给
swap-to-touching = { $name }（须经协调员同意）
swap-to-send = 让给这位同事
swap-with = 换成
swap-exchange-send = 提出调换
swap-accept = 我来值
swap-accept-exchange = 同意调换
swap-withdraw = 撤回
swap-decline = 我值不了
swap-refused = 协调员于 { $time } 未同意：
swap-waits = 等待协调员决定。
swap-said-open = 同事们已能看到。在有人接班之前，此班仍是您的。
swap-said-one = 该同事已能看到。在其同意之前，此班仍是您的。
swap-said-asked = 涉及规定，由协调员决定。
swap-said-done = 已完成，您的班次已更新。
presence-ahead = 未到时间
presence-in = { $span }后开始
presence-due = 现在可以签到
presence-late = 已开始，未签到
presence-there = 已签到
presence-absent = 未到岗
presence-served = 已值完
presence-missed = 缺席
feed-title = 加入我的日历
feed-lead = 在日历程序中订阅此地址。它只属于您：拿到地址的人能看到您的班次。
feed-renew = 更换地址
feed-name = { $expo } 值班
feed-summary = 值班：{ $desk }（{ $profession }）
shift-mail-subject = 您的班次有变
shift-mail-hello = { $name }，您的班次有变：
shift-mail-added = + { $day } { $from }–{ $to }，{ $desk }，{ $profession }
shift-mail-removed = − { $day } { $from }–{ $to }，{ $desk }，{ $profession }
shift-mail-look = 您的全部班次：{ $link }

## 值班

duty-title = 值班情况
duty-not-now = 目前无班
duty-counts-professions = 在岗人数（按职业）
duty-counts-languages = 在岗人数（按语言）
duty-count = { $what }：{ $count }
duty-there = 现在值班 { $count } 人
duty-nobody = 没有人在值班。
duty-until = { $desk }，至 { $time }
duty-put-by = 由 { $name } 安排上岗
duty-expected = 待到岗
duty-expected-none = 未来几小时没有其他人要来。
duty-standby = 后备人员
duty-standby-none = 没有后备人员。
duty-no-replacement = 接班的人还没来
duty-call-nobody = 接班人
duty-call-no_show = { $name } 未到岗：{ $shift }
duty-call-no_replacement = 缺{ $name }：{ $shift }
duty-call-look = 找人
duty-call-since = 自 { $time } 起。
duty-call-end = 以其他方式处理
duty-call-end-why = 如何处理
duty-who = 人员
duty-reason = 原因
duty-put = 安排上岗
duty-put-send = 立即上岗
duty-off = 忘记签退
duty-off-send = 签退
duty-rest = 缩短休息
duty-rest-lead = 须经本人同意。有效一天，日志会记下谁批准及原因。
duty-rest-hours = 至少休息小时数
duty-rest-consent = 本人已同意
duty-rest-send = 批准
stand-in-title = 可以顶班的人
stand-in-none = 没有符合条件且已休息好的人。
stand-in-restores = 可补上缺少的语言：{ $languages }
stand-in-hours = 已排 { $count } 小时
near-standby = 后备中
near-venue = 在展馆
near-on_call = 随叫随到
near-away = 不在展馆
answer-coming = 能来
answer-coming-name = { $name } 能来
answer-declined = 来不了
answer-declined-name = { $name } 来不了
answer-no_answer = 无人接听
answer-no_answer-name = { $name } 无人接听
answer-said = { $answer }（{ $time }）
repair-title = 或调动几个人
repair-take = { $name } 值 { $takes }
repair-move = { $name } 值 { $takes }，让出 { $leaves }
call-shift-no_show = { $name } 未到岗（{ $desk }）。
call-shift-no_replacement = 接班的人没有来（{ $desk }）。
hours-title = 服务时长
hours-lead = 从签到到签退，供开具证明用。
hours-hours = 小时
hours-stints = 值班次数
hours-days = 日期
hours-count = 天数
hours-from = 首日
hours-to = 末日

## 队列

queue-unserved = 值班人员无法受理：{ $list }。
queue-unserved-line = { $who }（{ $count } 件等待）

## 不行

refused-off-duty = 值班中的人才能接单。请先签到。
refused-no-shift-now = 您现在没有班次。开始前 30 分钟起可以签到。
refused-outdated = 情况已有变化，请再看一遍。
refused-nothing-proposed = 已不再提供。
refused-breaks-rules =
    { $count ->
       *[other] 排班有 { $count } 处违反规定（{ $rules }）。请修正，或说明仍要发布的原因。
    }
refused-rules = 排班规定不允许：{ $rules }。

## 日志

action-expo_changed = 修改了展会信息
action-invited = 发出邀请
action-joined = 设置了密码
action-wishes_set = 填写了可值班时间
action-people_imported = 导入了名单
action-demand_changed = 修改了人力需求
action-draft_changed = 修改了草稿
action-solve_started = 开始自动排班
action-proposal_taken = 采用了方案
action-roster_published = 发布了排班
action-roster_unpublished = 收回了排班
action-swap_proposed = 提出调换班次
action-swap_accepted = 同意调换班次
action-swap_done = 班次已易手
action-swap_refused = 拒绝了调换
action-swap_ended = 调换已结束
action-duty_put = 安排上岗
action-rest_shortened = 缩短了休息
action-shift_called = 有人未到岗
action-shift_call_ended = 已处理
action-stand_in_asked = 询问顶班
action-stood_in = 有人顶班

## 排班表格

roster-tab-grid = 表格
roster-tab-print = 打印
grid-title = 排班时间表
grid-no-script = 表格需要 JavaScript。清单页不需要，功能相同。
grid-people = 按人员
grid-desks = 按服务点
grid-earlier = 往前
grid-later = 往后
grid-day = 一天
grid-week = 一周
grid-farther = 缩小
grid-nearer = 放大
grid-undo = 撤销
grid-redo = 重做
grid-published = 显示已发布的班次
grid-filter = 姓名、小组、专业或语言
grid-hours = { $hours } 小时
grid-short = 缺 { $count } 人：{ $who }
grid-gone = 草稿中已取消
grid-refused = { $name }：不行，{ $rules }。
grid-fits = { $where }：可以。
grid-fits-not = { $where }：不行，{ $rules }。
grid-taken = { $where }：已在这个班次。
grid-put-back = 已放回原处，没有改动。
grid-saved = 已存入草稿。发布之前不会通知任何人。
grid-undone = 已撤销。
grid-loading = 正在读取排班……
grid-again = 重试
grid-offline = 连不上服务台。
grid-unsent = 尚未保存：连不上服务台。每隔几秒会自动重试，请不要离开此页。
grid-no-rows = 没有符合条件的内容。
grid-panel = 详情
grid-close = 关闭
grid-move = 移动
grid-stretch = 延长
grid-instead = 换成别人
grid-who-could = 谁可以来
grid-nobody = 现在没有人能接这个班，原因见下面。
grid-more = 还有 { $count } 人，可在清单页中查找。
grid-who-cannot = 不能来的人和原因（{ $count }）
grid-sums = 总工时：{ $hours } 小时 · 夜班：{ $nights } 个
grid-keys = 鼠标和按键
grid-keys-move = 方向键在班次之间移动，回车键打开详情。空格键拿起班次，用方向键移动，再按空格或回车放下，Esc 放回原处。
grid-keys-act = S 延长到后面几天，P 固定，Delete 移除。Ctrl+Z 撤销，Ctrl+Y 重做。
grid-keys-mouse = 用鼠标把班次拖到另一行或另一个班次，或拉动它的末端。在平板上，点一下班次，选“移动”，再点要放的位置。
print-title = 打印排班表
print-paper = 纸张
print-published = 已发布
print-now = 打印
print-shift = 班次

## 展会

roster-tab-expo = 展会
expo-title = 展会信息
expo-name = 名称
expo-starts = 第一天
expo-ends = 最后一天
expo-zone = 场馆时区
expo-zone-hint = 例如 Asia/Shanghai。班次按场馆当地时间计算。
expo-rules = 排班规则
expo-rules-rest = 两班之间至少休息几小时
expo-rules-day_max = 每天最多几小时
expo-rules-total_max = 总共最多几小时
expo-rules-nights = 最多连续几个夜班
expo-rules-days = 最多连续几天
expo-halls = 展馆
expo-halls-hint = 填写展会期间的开放时间。没有馆号的一行不保存。
expo-hall = 展馆
expo-opens = 开馆
expo-closes = 闭馆
expo-desks = 服务点
expo-desks-hint = 同事值班的地方。没有名称的，用类型称呼。
expo-kind = 类型
expo-no-desk = 无
expo-desk-name = 名称
expo-saved = 已保存。
expo-faulty = 还没有保存，请检查标出的内容。
