### 工作人员在柜台、平板和巡馆时读到的话。其余在 desk.ftl。

## 平板

nav-devices = 平板
devices-title = 平板
devices-empty = 还没有设置平板。
devices-name = 名称
devices-name-hint = 和贴在上面的一样，例如 K3
devices-place = 服务台
devices-place-hint = 放在哪里，例如 5.1 馆北
devices-kind = 用途
devices-state = 状态
devices-battery = 电量
devices-version = 版本
devices-version-old = 旧版：请重新载入
devices-set-up = 设置
devices-set-up-by = { $name }，{ $time }
devices-seen = { $time } 有信号
devices-silent = { $time } 起没有信号
devices-call-called = { $time } 有人呼叫
devices-call-silent = { $time } 起还没有人去看
devices-percent = { $percent } %
devices-charging = { $percent } %，充电中
devices-retire = 停用
devices-new = 设置这台平板
devices-new-lead = 请在这台平板上操作。设置后您会在这里退出登录。
devices-send = 设置
device-kiosk = 自助平板
    .what = 自助平板：参展人一个接一个在上面填写。它不记住任何人。
device-tablet = 共用平板
    .what = 共用平板：同事轮流使用，各用自己的 PIN。
kiosk-not-set-up = 这台平板还没有设置
kiosk-not-set-up-lead = 请协调员在这里登录一次，把它设为自助平板。
call-kiosk-called = 自助平板 { $name }（{ $place }）有人请求帮助。
call-kiosk-silent = 自助平板 { $name }（{ $place }）没有信号：是网络还是电量？

## 共用平板的锁

lock-title = 平板已锁定
lock-lead = 在这里登录过的人，输入自己的 PIN 就能继续。写了一半的内容还在。
lock-pin = { $name } 的 PIN
lock-open = 打开
lock-wrong = PIN 不对。错五次后要用密码登录。
lock-ended = PIN 错了太多次。请用密码登录。
lock-no-pin = 没有设置 PIN。请用密码登录。
lock-other = 其他人：登录
lock-now = 换人
lock-soon = 平板马上就要锁定。碰一下屏幕即可继续。
pin-title = 我的 PIN
pin-lead = 用于同事共用的平板：锁定后用您的 PIN 打开。
pin-is-set = 您已有 PIN。设置新的会替换旧的。
pin-new = 新 PIN
pin-hint = 4 到 8 位数字
pin-wrong = 请用 4 到 8 位数字，不要全部相同，也不要连号。
pin-save = 保存 PIN
pin-done = PIN 已设置。

## 柜台：排队的人

nav-counter = 柜台
counter-title = 柜台
counter-name = 本柜台
counter-name-hint = 叫号时的叫法，例如 A2
counter-sit = 确定
counter-screen = 叫号屏
counter-taken = 同事先叫了。
counter-empty = 没有人在等。
counter-nobody = 现在没有人排队。
counter-line = 排队
counter-next = 叫下一位
counter-deed-call = 叫号
counter-deed-served = 办完
counter-deed-later = 放回队里
counter-deed-gone = 不在
counter-called-at = 在 { $counter }
counter-gone = 叫号时不在：{ $count } 位
counter-give = 发号
counter-give-lead = 点一下对方的语言。
counter-slip = 号
counter-back = 回到柜台
counter-count = 记一次接待
counter-count-lead = 不用立案的咨询：点一下事由即可，不记任何个人信息。
counter-count-slip = 记数后 { $number } 号即办完。
counter-counted = 已记。
counter-uncount = 撤回
counter-total = { $count ->
   *[other] 今天已记 { $count } 次接待。
}

## 简短求助：柜台和巡馆

field-category = 是什么事？
brief-title = 简短求助
brief-lead = 什么事、怎么找到对方、一句话。以后再补全。
brief-offline = 现在没有网络。您可以先记一份简短求助：存在这台设备上，之后自动发出。
brief-phone-hint = 电话或展位，至少填一个。
brief-name = 姓名（知道的话）
brief-line = 一句话：发生了什么？
brief-consent = 我已告诉对方我们保存什么，对方同意。
round-title = 巡馆
round-lead = 展位、事由、照片、一句话。展馆和语言会留到下一个展位。
complete-title = 补全 { $number }
complete-lead = 已知的都在这里。对方不知道的留空。
complete-now = 现在补全
complete-open = 补全缺少的内容
complete-save = 保存
complete-outdated = 您填写时，同事已保存了这份求助。您填的内容还在下面：请先看一下案件，或者保存您的内容，覆盖同事的。

## 找到对方

nav-callbacks = 回电
callbacks-title = 回电
callbacks-lead = 他们只留了电话。最急的在前。
callbacks-empty = 没有需要回电的人。
deed-reach-on_my_way = 我在去的路上
deed-reach-at_desk = 在服务台等对方
deed-reach-spoke = 通了话
deed-reach-no_answer = 没人接
deed-reach-wrong_number = 号码不对
reached-call = 记录通话
reached-note = 给同事的备注
ticket-discreet = 不要打电话到展位，也不要去展位。
notice-mail-due = 对方没有打开页面的话，会发邮件提醒。
notice-mail-sent = 已发邮件告诉对方有答复。
notice-mail-failed = 邮件提醒没能发出。请用别的办法联系对方。

## 展位卡片

cards-title = 展位卡片
cards-lead = 二维码会用对方的语言打开服务台。填了展馆和展位，表格就知道从哪里来。
cards-language = 卡片语言
cards-stands = 展位，用逗号隔开
cards-make = 生成卡片
