### 参展者看到的文字，按页面排列。简短、亲切：看的人可能正着急。
### 用“您”，像对来求助的陌生人说话。不用法律术语，不用缩写。

## 每一页

desk-name = 展会法律服务台
desk-description = 展会期间面向所有人的免费法律帮助，日夜不停。
skip-to-content = 跳到正文
language-label = 语言
footer-label = 更多页面
footer-home = 首页
footer-find = 查找我的求助
footer-notice = 我们保存您的哪些信息

## 首页：语言

languages-title = 请选择语言
languages-lead = 展会期间面向所有人的免费法律帮助，日夜不停。
languages-continue = 用简体中文继续

## 紧急电话

emergency-title = 紧急电话
emergency-lead = 有人受伤或有危险？请先打电话，再填写。
emergency-ambulance = 急救
emergency-police = 报警

## 类别

landing-title = 您遇到了什么事？
landing-lead = 选最接近的一项。选错也没关系，我们会转到合适的人。
landing-find = 查找以前提交的求助
landing-duty = 现在值班（{ $time }）
landing-duty-none = 现在没有人值班。请先把情况写下来，同事一回来就答复您。
landing-duty-languages = 可用语言：{ $languages }
duty-lawyer = { $count } 位律师
duty-notary = { $count } 位公证员
duty-mediator = { $count } 位调解员
duty-appraiser = { $count } 位鉴定人员
duty-arbitrator = { $count } 位仲裁员

## 查找我的求助

find-title = 查找我的求助
find-lead = 编号和口令都在您的回执上。
find-number = 求助编号
find-number-hint = 一个字母加四位数字，例如 A-0137
find-code = 口令
find-code-hint = 编号下面的短口令
find-send = 查找
find-error = 没有找到与此编号和口令相符的求助。请核对两项；多次输错后请等半分钟再试。
find-lost = 回执丢了？请来服务台或打电话给我们，工作人员核实身份后会给您新的链接。

## 表单：字段以外

form-progress = 第 { $step } 步，共 { $count } 步
form-needed = （必填）
form-back = 上一步
form-next = 下一步
form-send = 提交给服务台
form-sending = 正在提交，请稍候……
form-offline = 没有网络，未能提交。您填的内容都还在，请稍后再试。
form-failed = 服务台暂时无法保存。您填的内容都还在，请稍后再试。
form-send-again = 再次提交
form-key-reused = 这张表单已经提交过，但内容不同。如果这是一件新的事情，请作为新的求助提交。
form-send-as-new = 这是新的求助
form-title-faulty = 请检查：{ $title }
form-keep-in-place = 请不要移动任何东西，也不要清理。现在就拍照，专业人员会来查看。

## 表单：各部分标题

form-urgency = 有多急？
form-questions = 几个问题
form-place = 您在哪里？对方是谁？
form-story = 发生了什么？
form-contact = 怎样联系您？
form-notice = 提交之前

## 表单：字段

field-language = 求助人使用的语言
field-danger = 现在有人有危险吗？
field-moving = 有东西要被移动、拆除或运走吗？
field-too-late = 最晚什么时候？
    .hint = 如果有事必须在某个时间之前办好，请告诉我们，服务台会开始计时。
field-too-late-at = 具体时间
form-venue-time = 请按展会当地时间填写，现在是 { $time }。
form-venue-time-short = 按展会当地时间填写。
form-currency = 币种
field-hall = 展馆
form-no-stand = 我没有展位，我是观众
field-stand = 展位号
    .hint = 与证件或展位上一致，例如 5.1 B07
field-other-side = 对方是谁？
    .hint = 对方公司或个人的名称，或展位号。没有对方就不用填。
field-other-side-unreadable = 有名称，但我看不懂
field-story = 请用自己的话告诉我们
    .hint = 用您自己的语言写。发生了什么？您希望怎样？
field-photos = 照片或文件
    .hint = 最多 10 个照片或 PDF 文件，每个不超过 10 MB。
form-files-kept = 这些文件我们已经收到：
form-file-choose = 添加照片或文件
form-file-drop = 删除
field-name = 您的全名
    .hint = 用您自己的文字，与护照或名片一致
field-company = 公司
    .hint = 与证件上一致
field-romanised = 姓名的拉丁字母写法
    .hint = 仅当您的姓名用其他文字书写时填写
field-address-as = 我们怎样称呼您？
    .hint = 例如：哈桑女士
field-reach = 我们怎样联系您？
field-phone = 电话
    .hint = 境外号码请加国家代码，例如 +20 100 123 4567
field-email = 电子邮箱
field-consent = 我已阅读以上内容，同意服务台使用我填写的信息来帮助我。
field-consent-sensitive = 我填写的或照片中的健康和护照信息，你们也可以保存。
    .hint = 由您决定。不同意我们也会帮助您。
field-consent-outside = 如果有帮助，可以把我的事情转给服务台以外的机构，例如主办方的投诉处。
    .hint = 由您决定。转出之前我们会再问您。
form-notice-summary = 我们保存您写的内容、照片和联系方式，只为帮您处理这件事。只有处理这件事的人能看到。您随时可以撤回求助。
form-notice-link = 了解我们保存什么、为什么、保存多久（打开新页面）

## 错误

error-summary = 有 { $count } 处需要您看一下
error-line = { $field } — { $problem }
error-missing = 请填写这一项。
error-too_long = 内容太长，最多 { $max } 个字符。
error-control_character = 里面有无法显示的字符，请重新输入。
error-direction_character = 里面有看不见的字符，请重新输入。
error-unknown_choice = 请从答案中选一个。
error-unknown_hall = 请从展馆中选一个。
error-unknown_question = 这个问题不属于这张表单。
error-not_an_email = 这不是电子邮箱地址，应类似 name@company.com。
error-not_a_phone = 这不是电话号码。境外号码请以国家代码开头，例如 +20。
error-not_a_date = 这不是日期，应类似 2026-11-05。
error-not_a_time = 这不是时间，应类似 2026-11-05T14:30。
error-not_a_number = 请填写整数，例如 12。
error-out_of_bounds = 请填写 { $min } 到 { $max } 之间的数字。
error-not_an_amount = 请填写数字，例如 1200.50，并选择币种。
error-out_of_range = 这个时间已过去或太久以后，请检查日期。
error-consent_missing = 需要您同意后，我们才能查看您的求助。

upload-too_large = “{ $file }”超过 10 MB，请换一张小一些的照片。
upload-too_many = “{ $file }”超出数量：最多 10 个文件。
upload-kind = “{ $file }”不是照片（JPEG、PNG、WebP），也不是 PDF。
upload-broken = “{ $file }”打不开，请重新拍一张。

## 回执

receipt-title = 我们已收到您的求助
receipt-now = 现在请这样做
receipt-now-ip_claim = 拍下仿冒品，记下对方的展馆和展位。不要与对方争吵。请准备好权利证书。
receipt-now-ip_accused = 保管好通知。从收到通知起您有 24 小时作出书面答复，律师会帮您。在此之前不要签字。
receipt-now-evidence = 请让一切保持原样。如果可以，请留在旁边：公证员会来记录。
receipt-now-contract = 律师看过之前，不要再签字，也不要再付款。保留所有文件和聊天记录。
receipt-now-customs = 准备好 ATA 单证册或进口单据。收到我们的答复之前，不要出售，也不要赠送。
receipt-now-damage = 不要移动，也不要清理。从各个方向拍照。鉴定人员会来查看。
receipt-now-staff = 保留合同、聊天记录和出勤记录。调解员与您谈过之前，不要签字。
receipt-now-entry = 准备好护照和签证的复印件或照片。护照丢失请向警方报案（110）。
receipt-now-injury = 有人受伤或有危险：先拨 120 或 110，再到安全的地方。服务台会派人来找您。
receipt-now-purchase = 保留小票，商品保持原样。请别着急：调解员会与双方沟通。
receipt-now-display = 保留展示内容和时间的照片。律师答复之前，不要再公开更多内容。
receipt-now-clause = 准备好合同，草稿也可以。收到我们的答复之前不要签字。
receipt-now-other = 现在您不用做什么。请不时看看您的页面，我们的答复会出现在那里。
receipt-link-title = 您的页面
receipt-link-lead = 在这里查看我们的答复，也可以给我们留言。请扫码或保存。拿到这个链接的人都能看到您的求助，请不要给别人。
receipt-qr = 您的页面的二维码
receipt-code = 打电话时报出的口令：
receipt-open = 打开我的页面
receipt-print = 打印
receipt-copy = 复制链接
receipt-copied = 链接已复制。
receipt-finish-lead = 正在使用展会的平板？
receipt-finish = 在此结束，让下一位使用

## 求助页面

status-title = 求助 { $number }
status-news = 您的页面有新消息。
status-offline = 没有网络。恢复后本页会自动更新。
status-check = 查看有没有新消息
status-who = 正在处理：{ $who }
status-handed = { $time } 起由另一位同事继续处理您的请求。您说过的情况都已交接，不必再重复。
status-filed = 提交时间（展会当地时间）：{ $time }
status-told = 您告诉我们的内容
status-receipt = 显示回执
status-solved = 已经解决了
status-withdraw = 撤回我的求助
status-withdraw-sure = 撤回后我们会停止处理。以后可以重新打开。
status-withdraw-yes = 是的，撤回
status-resolved-question = 您的问题解决了吗？
status-reopen = 还没结束：重新打开

waiting-about = 通常大约 { $minutes } 分钟内会有人接手。
waiting-longer = 现在比平时慢一些。如果一直没人接手，我们会通知协调员。
waiting-nobody = 目前服务台没有能处理这件事的人，我们已经呼叫协调员。
waiting-unknown = 现在还说不准要等多久。您的求助已在排队，有进展本页会告诉您。

clock-yours = 您所在地时间 { $time }
left-none = 时间已到。
left-minutes = 还剩 { $minutes } 分钟
left-hours = 还剩 { $hours } 小时
left-days = 还剩 { $days } 天

done-sent = 留言已发送。
done-tapped = 您的回答已发送。
done-withdrawn = 您的求助已撤回。
done-solved = 太好了。您的求助已结束。
done-reopened = 您的求助已重新打开。
done-rated = 谢谢您的评价。

## 留言

thread-title = 留言
thread-empty = 还没有留言。我们的答复会出现在这里。
thread-you = 您
thread-named = { $name }（{ $profession }）
thread-translation = 服务台的译文
thread-erased = 这条留言已删除。
composer-label = 给服务台留言
composer-hint = 用您自己的语言写。可以添加照片。
composer-send = 发送

## 评价

rate-title = 我们帮到您了吗？
rate-stars = { $stars } 星
rate-word = 想说的话（可不填）
rate-send = 提交
rate-change = 修改
rate-thanks = 谢谢。您仍可修改。

## 说明

notice-title = 我们保存您的哪些信息
notice-lead = 简单说：保存什么、为什么、保存多久。
notice-what = 保存什么
notice-what-text = 您写的内容和回答，您的照片和文件，您的姓名、公司和联系方式，以及您的求助何时有何进展。
notice-why = 为什么
notice-why-text = 只为帮您处理这一件事。我们不作他用，不出售信息，也没有广告。
notice-who = 谁能看到
notice-who-text = 只有处理这件事的志愿者、他们请来帮忙的同事，以及服务台的协调员。每次查看都有记录。未经您同意，外面的人看不到。
notice-long = 保存多久
notice-long-text = 以这件事及其后续所需为限。之后您写的内容、姓名和文件会被删除，只留下不含姓名的统计数字。
notice-rights = 您可以要求什么
notice-rights-text = 查看我们保存的内容，更正或删除，或收回您的同意。在您的页面上留言或告诉服务台即可，与提交求助一样简单。
notice-cookies = 小型文本文件（Cookie）
notice-cookies-text = 只有一个，用来记住您的语言。没有别的，也不会跟踪您。

## 出错时的页面

page-missing-title = 这里没有这个页面
page-missing-lead = 链接可能不完整，或者服务台给了您新的链接。用编号和口令可以找到您的求助。
page-refused-title = 现在不能这样做
page-refused-lead = 情况刚刚有变化。请返回，再看一下您的页面。
page-failed-title = 服务台暂时没有响应
page-failed-lead = 您填的内容没有丢失：请返回，稍后再试。遇到危险请拨 120 或 110。
page-bad-title = 我们没能读取您提交的内容
page-bad-lead = 可能在传送途中中断了。请返回再提交一次，您填的内容应该还在。
page-large-title = 一次提交的内容太多
page-large-lead = 所有照片合计不能超过 60 MB。请返回去掉几张，之后可以在您的页面上补交。
