### What staff read.

## Every page

desk-title = 法律服务台
skip = 跳到正文
nav-label = 服务台
nav-queue = 待办
nav-new = 新登记
nav-search = 搜索
nav-people = 人员
duty-start = 开始值班
duty-end = { $time } 起值班，点此下班
live-lost = 连接中断，看到的可能不是最新。
not-sent-offline = 没有网络，尚未发送。您写的内容会保留在这里，网络恢复后请再发送。
live-back = 实时更新
by-exhibitor = 求助人
by-desk = 服务台

## Signing in and out

sign-in-title = 登录
sign-in-lead = 志愿者和协调员由此登录。
sign-in-name = 姓名
sign-in-password = 密码
sign-in-send = 登录
sign-in-ended = 登录已过期，请重新登录。您写的内容还保留在这个标签页里。
sign-in-wrong = 姓名或密码不对。
sign-in-slow = 密码错误次数太多，请 { $seconds } 秒后再试。
sign-in-demo = 这是演示环境：可用账号
sign-in-demo-password = 统一密码：
sign-out = 退出
sign-out-everywhere = 在所有设备上退出

## The queue

queue-title = 待办
queue-show = 显示变化
queue-alerts = 紧急求助提醒我
queue-empty = 这里没有待办。
queue-next = 下一页
queue-back = { $number } 已退回待接列表。
tabs-label = 列表
tab-waiting = 待接
tab-mine = 我的
tab-parts = 我的协办
tab-translations = 待翻译
tab-all = 全部
filter-profession = 专业
filter-language = 语言
filter-hall = 展馆
filter-any = 不限
filter-apply = 筛选
row-hall = { $hall } 馆
row-waited = 已等 { $span }
row-mine = 我在办
row-held-by = { $name } 在办
row-unanswered = 对方有新留言
row-claim = 接办
row-claim-number = 接办 { $number }
span-minutes = { $count } 分钟
span-hours = { $count } 小时 { $minutes } 分钟
span-days = { $count } 天
clock-left = { $clock }：还剩 { $span }
clock-over = { $clock }：已过 { $span }

## Calls for a coordinator

calls-title = 需要有人处理
calls-acknowledge = 我来处理
calls-look = 查看
call-unclaimed = { $number }（{ $category }）：到时无人接办。
call-part_unclaimed = { $number }（{ $category }）：{ $profession }的协办到时无人接办。
call-no_profession = { $number }（{ $category }）：没有{ $profession }在值班。
call-no_language = { $number }（{ $category }）：值班人员中无人会{ $language }。

## A ticket

preview-lead = 接办后可看到经过、姓名、联系方式和照片。
preview-part = 同事正在办理此案，请{ $profession }协办其中一部分。
preview-part-claim = 接办{ $profession }的部分
preview-gone = 已由同事接办，或已结束。
ticket-filed = { $time } 登记
ticket-answers = 求助内容
ticket-name = 姓名
ticket-romanised = 拉丁字母拼写
ticket-address-as = 称呼
ticket-company = 公司
ticket-stand = 展位
ticket-reach = 联系方式
ticket-phone = 电话
ticket-email = 电子邮箱
ticket-other-side = 对方
ticket-unreadable = 对方名称看不懂
ticket-contact = 求助者与联系方式
ticket-outside = 向外部机构提供
ticket-outside-yes = 已同意
ticket-outside-no = 未同意
ticket-story = 原话（{ $language }）
ticket-thread = 往来
ticket-parts = 经办情况
ticket-notes = 内部备注
ticket-rating = 评价
ticket-stars = { $stars } 分（满分 5 分）
ticket-history = 经过记录
thread-unanswered = 尚未回答
message-erased = 已删除
translation-by = { $language }译文，{ $name } 署名
file-original = { $name }（原件）
composer-replies = 常用答复
composer-questions = 可点选的提问
answer-label = 自己写
composer-language = 语言
answer-foreign = 对方使用{ $language }。常用回复和点选提问会以对方语言显示；也可以请同事翻译。
answer-send = 发送
translate-title = 添加译文
translate-label = 您的译文（将署您的名）
translate-send = 署名并添加
note-label = 只有同事能看到的备注
note-send = 添加备注
reason-label = 原因或结果
part-finish = 完成我的部分
part-release = 退回我的部分
deed-assign = 交给同事
assign-to = 交给谁
assign-off-duty = { $name }（不在岗，将同时安排上岗）
deed-refer = 请其他专业协办
deed-refer-to = 专业
deed-cancel = 撤回协办
deed-raise = 提高紧急程度
deed-raise-to = 紧急程度
deed-ask-translation = 请同事翻译
deed-share-name = 让求助人看到我的名字
translation-is-asked = 已请会这种语言的同事翻译。
name-is-shown = 对方能看到您的姓名。
interpreter-label = 口译员
call-interpreter = { $number }：同事请您口译。
interpreter-is = { $name } 负责口译。
interpreter-none = 您不会{ $language }，这个案件还没有指定口译员。
interpreter-mark = 指定口译员
interpreter-other = 更换口译员
interpreter-who = 由谁口译（{ $language }）？
interpreter-me = 我来口译
interpreter-end = 取消口译员
deed-reissue = 重发链接
deed-reissue-lead = 先核实对方身份：证件、代码，或只有本人知道的事。然后写明如何核实。
deed-release = 退回待办
deed-resolve = 办结
deed-outcome = 结果
deed-close = 关闭
deed-print = 打印
deed-reopen = 重新打开
seen-title = 谁看过
link-title = 新链接
link-code = 可念给对方的口令：
link-back = 回到求助

## Search and record

search-title = 搜索
search-label = 编号、展位、公司或姓名
search-send = 搜索
search-none = 在您可查看的范围内没有找到。
seen-lead = 每次打开、搜索、打印和下载都有记录。
seen-empty = 还没有人看过。
seen-opened = 打开
seen-previewed = 查看概要
seen-searched = 搜索
seen-printed = 打印
seen-downloaded = 下载原件
seen-saw_photo = 查看照片
seen-api = 通过接口读取
seen-sheet = 在列表中读了交接单

## No

refused-title = 没有成功
refused-back = 回到待办
refused-not-found = 没有找到，或者您无权查看。
refused-forbidden = 您无权这样做。
refused-taken = 已被别人抢先接办。
refused-taken-by = { $name } 已抢先接办。
refused-not-claimed = 还没有人接办。
refused-ended = 已经结束。
refused-not-ended = 还没有结束。
refused-part-open = 还有同事在办其中一部分。
refused-already-referred = 这个专业已经在办。
refused-not-more-urgent = 紧急程度已经如此。
refused-not-by-staff = 只有求助人自己能这样说。
refused-missing = 有内容没填，请补上。
refused-too-long = 太长了，最多 { $max } 个字。
refused-field = 有内容不对，请检查。
refused-name-taken = 已有同名的人。
refused-unavailable = 暂时没有办成，请再试一次。
refused-signed-out = 您已退出，请重新登录。

## People

people-title = 人员
people-count-on-duty = { $count } 人在岗
people-add = 添加人员
people-name = 姓名
people-name-hint = 用于登录，同事也以此称呼。
people-password = 密码
people-password-hint = 至少 10 个字符。
people-password-wrong = 请设置至少 10 个字符的密码，且不能使用演示密码。
people-password-new = 重设密码
people-password-lead = 重设后，此人在所有设备上都会退出登录。请当面告知新密码。
people-password-set = 设置密码
people-password-done = 新密码已生效。
people-role = 角色
people-professions = 专业
people-needs-profession = 志愿者至少要有一项专业。
people-languages = 语言
people-level-none = 不会
people-speaks = { $language }（{ $level }）
people-firm = 律所或单位
people-licence = 执业证号
people-phone = 电话
people-active = 允许登录
people-not-yourself = 不能取消自己的这项权限。
people-inactive = 已停用
people-duty = 值班
people-on-duty = { $time } 起在岗
people-off-duty = 不在岗
people-holding = 在办件数
people-save = 保存
people-saved = 已保存。
people-added = 已添加{ $name }，可以登录。
people-back = 返回
people-seen = 此人的查阅记录
people-seen-title = { $name }的查阅记录
people-seen-empty = 暂无记录。
account-title = 修改密码
account-lead = 修改后，您在其他设备上都会退出登录。
account-old = 当前密码
account-old-wrong = 当前密码不正确。
account-new = 新密码
account-save = 修改密码
account-done = 密码已修改。

## Phone and walk-in

new-title = 代为登记
new-lead = 为来电者或现场求助者登记。请选择来访方式和事项：
new-form-lead = 边问边填，对方不清楚的可以留空。
new-filed = { $number } 已登记
new-filed-lead = 请读出编号和口令，或打印回执。对方凭此可随时查询进度。
new-print = 打印
new-another = 再登记一件
