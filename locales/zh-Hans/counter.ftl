### 在柜台前、网络不好时、在路上：参展人读到的话。短，和气：读的人可能正排着队，或者凌晨两点断了网。

## 没有网络时，先存在这台设备上

kept-title = 已存在这台设备上
kept-lead = 一有网络就会自动发出。您可以关掉这个页面。
kept-lead-open = 一有网络就会自动发出。
kept-request = 您的求助：{ $category }
kept-message = 您写给服务台的留言
kept-waiting = 等待网络
kept-sending = 正在发送……
kept-photos = 文字已送到。照片已发送 { $sent } / { $count }
kept-refused = 有一处要改一下，才能发出。
kept-lost = 这个链接已经失效，没有发出。请向服务台要新的链接。您写的是：
kept-mend = 去修改
kept-signed-out = 请重新登录后再发送。
kept-other = 这是同事写的，等同事在这里登录后发出。
kept-send-now = 现在发送
kept-drop = 删除
kept-drop-sure = 确定彻底删除吗？它还没有发出。
kept-drop-yes = 是的，删除
kept-arrived = 已经送到。您的编号：{ $number }
kept-arrived-message = 您的留言已经送到。
kept-open = 打开我的求助
kept-done = 好

offline-title = 现在没有网络
offline-lead = 这个页面暂时打不开。您仍然可以写一份新的求助：先存在这台设备上，网络恢复后自动发出。
offline-write = 写一份求助
offline-again = 再试一次

## 展会的自助平板

kiosk-call = 叫工作人员
kiosk-called = 工作人员马上过来。
kiosk-call-failed = 没能叫到人。请直接找服务台的工作人员。
kiosk-offline = 网络断了，这里暂时发不出去。请找服务台的工作人员，他们会和您一起写下来。
kiosk-start-over = 全部清除，重新开始
kiosk-idle-title = 您还在吗？
kiosk-idle-lead = { $seconds ->
   *[other] { $seconds } 秒后，您写的内容会被清除。
}
kiosk-idle-stay = 我还在
kiosk-keep = 请用手机扫这个码，或者打印出来。这台平板上不会留下您的任何信息。
kiosk-finish = 我拿好了，结束

## 排队的号

slip-title = 您的号
slip-lead = 请在服务台附近等候，我们按号叫您。
slip-ahead = { $count ->
    [0] 下一位就是您。
   *[other] 您前面还有 { $count } 位。
}
screen-title = 正在叫号
screen-call = { $number } 号，请到 { $counter }
screen-empty = 现在没有叫号。

## 有人过去、打电话或等您

reached-on_my_way = 工作人员正在去您展位的路上（{ $time } 出发）。
reached-at_desk = 我们在服务台等您（从 { $time } 起）。
reached-spoke = 我们 { $time } 通过电话。
reached-no_answer = 我们 { $time } 给您打过电话，没有人接。
reached-wrong_number = 您留的电话号码不对。请在下面把正确的号码写给我们。
field-discreet = 请不要打电话到展位，也不要到展位来找我
    .hint = 比如对方就在旁边

## 邮件

mail-subject = 法律服务台给您写了消息（{ $number }）
mail-greeting = 您好：
mail-lead = 您在{ $expo }法律服务台的求助 { $number } 有了答复。请在这里查看和回复：
mail-private = 谁有这个链接，谁就能看到您的求助。请不要转发这封邮件。
mail-reply = 请在上面的页面回复。发到这个邮箱的邮件没有人看。
mail-why = 您收到这封邮件，是因为您求助时留了邮箱。

## 放在展位上的卡片

card-title = 免费法律帮助
card-lead = 昼夜都有人，用您的语言。请用手机扫码。
card-stand = 展位 { $stand }

## 人人都能用

access-title = 人人都能用
access-lead = 无论您看得见看不见、听得见听不见、手方便不方便，都能用服务台。这里说明我们做到了什么、怎么测试的、还缺什么。
access-met = 您可以放心的
access-met-keys = 只用键盘就能完成所有操作，并且随时看得见自己在哪里。
access-met-reader = 页面适合读屏软件：标题、标签和阅读顺序都有；有新消息时轻声提示。
access-met-zoom = 文字可以放大到四倍，不会被切掉，也不用左右拖动。
access-met-colour = 浅色和深色下对比度都足够，跟随设备的高对比度设置；从不只靠颜色表达意思。
access-met-time = 不会不打招呼就超时。在展会的平板上，两分半钟后会先问您，点一下就能继续。
access-met-script = 不用脚本也都能用；只有断网时存在设备上这一项例外。
access-rule = 我们遵循 WCAG 2.2 的 AA 级。
access-tested = 怎么测试的
access-tested-text = 每次发布之前，程序用 axe 检查每个页面：浅色和深色、放大到 200 % 和 400 %、高对比度，并且只用键盘走完每张表。
access-gaps = 还缺什么
access-gaps-text = 还没有每天使用读屏软件的人试过。别人发来的文件和照片没有文字说明。
access-help = 有什么用不了？请打电话或到服务台来：我们和您一起写下求助。
footer-access = 无障碍
