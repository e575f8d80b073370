### Saved replies, follow-up questions and the answers that are tapped.

## Replies

reply-reading = 您的求助我们收到了，正在看。有消息会在这里告诉您。
    .short = 正在看
reply-coming_to_stand = 我们的人正往您的展位走。方便的话，请在展位等一下。
    .short = 正去展位
reply-come_to_desk = 方便时请到法律服务台来，带上手机或求助编号。
    .short = 请来服务台
reply-call_soon = 我们很快会拨打您留下的电话。
    .short = 会打电话
reply-interpreter_coming = 会说您的语言的人会来帮忙。在这之前，用您自己的语言写就行。
    .short = 翻译会来
reply-need_more_time = 我们还需要一点时间，没有忘记您。
    .short = 还需时间
reply-bring_papers = 请把有关材料准备好：合同、发票、证书等。拍成照片也可以。
    .short = 备好材料
reply-send_photos = 请在这里发照片给我们：一张全景，几张近景。安全的情况下再拍。
    .short = 请发照片
reply-keep_papers = 所有文件、小票和聊天记录都请留好，不要删，也不要扔。
    .short = 保留材料
reply-do_not_sign = 和我们谈过之前，请不要签任何东西。可以先把文件拍下来发到这里。
    .short = 先别签
reply-do_not_pay = 和我们谈过之前，请不要付款。
    .short = 先别付
reply-do_not_move = 只要不危及人身安全，请不要移动，也不要清理。从各个角度拍照，等我们来。
    .short = 先别动
reply-do_not_take_down = 和我们谈过之前，请不要自己撤下展品。如果主办方或执法人员要求撤下，请不要阻拦：拍好照片，留好文件，马上告诉我们。
    .short = 先别撤
reply-answer_in_time = 书面答复要在通知写明的时间内交。我们可以帮您写：请现在把每一页都拍下来发给我们。
    .short = 按时答复
reply-notary_coming = 公证员会来做记录。请保持原样。
    .short = 公证员会来
reply-appraiser_coming = 鉴定人员会来查看。请保持原样。
    .short = 鉴定人员会来
reply-register_lodging = 入住后 24 小时内要办住宿登记。住酒店由酒店办；住在别处，请带上护照去附近的派出所，房主能一起去最好。已经过了时间也请去办。
    .short = 住宿登记
reply-passport_steps = 先向警方报失，留好给您的回执；再凭回执到出入境管理部门开报失证明，然后向本国领事馆申请新护照。离开中国前，还要补办签证或出境证件。
    .short = 护照丢失
reply-carnet_date = 请看单证册和海关单据上的日期：货物要在最早的那个日期之前出境。要出售或送人，先要向海关办手续。
    .short = 单证册日期
reply-call_120 = 有人受伤，请马上拨打 120 叫救护车，然后再写给我们。
    .short = 打 120
reply-call_110 = 有危险，请先到安全的地方，马上拨打 110 报警，然后再写给我们。
    .short = 打 110
reply-done_here = 我们这边办完了。还缺什么，请在这里告诉我们。
    .short = 已办完
reply-come_back_any_time = 白天夜里，随时可以再来。
    .short = 随时再来

## Follow-up questions

ask-at_stand_now = 您现在在展位吗？
    .short = 在展位吗
ask-can_come_to_desk = 您能到法律服务台来吗？
    .short = 能来吗
ask-may_we_call = 可以给您打电话吗？
    .short = 可打电话吗
ask-have_papers = 材料您带在身边吗？
    .short = 有材料吗
ask-have_photos = 您有照片吗？
    .short = 有照片吗
ask-need_interpreter = 需要我们找翻译帮您吗？
    .short = 要翻译吗
ask-other_side_there = 对方还在展会上吗？
    .short = 对方还在吗
ask-still_there = 东西还在那里，还是原样吗？
    .short = 还在吗
ask-was_moved = 事情发生后，有东西被动过吗？
    .short = 动过吗
ask-signed_anything = 您签过什么吗？
    .short = 签过吗
ask-paid_anything = 您付过钱吗？
    .short = 付过吗
ask-safe_now = 您现在安全吗？
    .short = 安全吗
ask-have_right_certificate = 商标、专利或外观设计的证书您有吗？照片也行。
    .short = 有证书吗
ask-told_organiser = 您告诉主办方了吗？
    .short = 主办方知道吗
ask-is_it_solved = 您的问题解决了吗？
    .short = 解决了吗

## Answers

tap-yes = 是
tap-in_half_hour = 半小时后
tap-later_today = 今天晚些时候
tap-no = 否
tap-yes_now = 可以，现在
tap-unsure = 不确定
tap-yes_will_send = 有，我会发
